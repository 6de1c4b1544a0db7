import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ATTRIBUTES, type AttributeKey } from './attributes.ts';
import { type AvatarConfiguration, withAttribute } from './configuration.ts';
import { REST_POSE } from './pose/avatar-pose.ts';
import { poseOfEmotion } from './pose/emotion-poses.ts';
import { presetOf } from './presets.ts';
import { createRenderer } from './render.ts';
import { countOf, PYTHON_AVATARS } from './testing/python-avatars.ts';

const { render } = createRenderer();
const plain = presetOf('any');

/** What has to be worn for an attribute to be seen. */
const WEARERS: Partial<Record<AttributeKey, Partial<AvatarConfiguration>>> = {
  hatColour: { headwear: 'cap' },
  facialHairColour: { facialHair: 'beardMedium' },
  accessoriesColour: { accessories: 'round' },
  earwearColour: { earwear: 'hoops' },
  maskColour: { mask: 'medical' },
  makeupColour: { makeup: 'full' },
  clothingGraphic: { clothing: 'graphicShirt', shirtText: 'Hello' },
  backgroundShape: { background: 'sky' },
};

/** At rest, and laughing: teeth are seen only then. */
function drawn(configuration: AvatarConfiguration): string {
  return [REST_POSE, poseOfEmotion('happy')]
    .map((pose) => render(configuration, pose, { idPrefix: 'same' }))
    .join('\n');
}

function attributeOf(key: AttributeKey) {
  const attribute = ATTRIBUTES.find((each) => each.key === key);
  if (attribute === undefined) throw new Error(`No attribute is called ${key}.`);
  return attribute;
}

describe('each option is a picture of its own', () => {
  it.each(ATTRIBUTES.filter(({ kind, key }) => kind !== 'text' && key !== 'hand'))(
    'of $key',
    ({ key, options }) => {
      const pictures = new Map<string, string>();
      for (const option of options) {
        const result = withAttribute({ ...plain, ...WEARERS[key] }, key, option);
        const picture = result.ok ? drawn(result.value) : '';
        expect(picture).not.toBe('');
        expect(pictures.get(picture), `${key}: ${option}`).toBeUndefined();
        pictures.set(picture, option);
      }
    },
  );
});

describe('what goes together', () => {
  const differs = (look: Partial<AvatarConfiguration>, more: Partial<AvatarConfiguration>) =>
    drawn({ ...plain, ...look }) !== drawn({ ...plain, ...look, ...more });

  it('is glasses on a hijab, a beard without hair, under a turban and under a mask', () => {
    expect(differs({ headwear: 'hijab' }, { accessories: 'round' })).toBe(true);
    expect(differs({ hair: 'none' }, { facialHair: 'beardMedium' })).toBe(true);
    for (const facialHair of attributeOf('facialHair').options.slice(1)) {
      const beard = { facialHair } as Partial<AvatarConfiguration>;
      expect(differs({ headwear: 'turban' }, beard)).toBe(true);
      expect(differs({ headwear: 'dastar', mask: 'medical' }, beard)).toBe(true);
    }
  });

  it('is long hair below a hat', () => {
    for (const headwear of ['cap', 'beanie', 'cowboyHat', 'winterHat03'] as const) {
      expect(differs({ headwear, hair: 'none' }, { hair: 'longWaves' })).toBe(true);
      expect(differs({ headwear, hair: 'none' }, { hair: 'straight01' })).toBe(true);
    }
  });

  it('is no hair below what covers it', () => {
    for (const headwear of ['hijab', 'headscarf', 'headWrap', 'turban', 'dastar'] as const) {
      expect(differs({ headwear, hair: 'none' }, { hair: 'fro' })).toBe(false);
    }
  });
});

describe('own words on the shirt', () => {
  const printed = (shirtText: string) =>
    drawn({ ...plain, clothing: 'graphicShirt', clothingGraphic: 'text', shirtText });

  it('are written as text, escaped, and never wider than the shirt', () => {
    for (const words of ["it's & co", 'WWWWWWWWWWWW', '你好你好你好你好你好你好', 'i']) {
      const length = /<text[^>]*textLength="([\d.]+)"[^>]*>([^<]*)<\/text>/.exec(printed(words));
      expect(Number(length?.[1])).toBeLessThanOrEqual(104);
      expect(length?.[2]).not.toMatch(/[<>"']|&(?!#\d+;)/);
    }
  });

  it('leave no trace where there are none', () => {
    expect(printed('')).not.toContain('<text');
    expect(printed('   ')).not.toContain('<text');
  });

  it('are dark on light cloth and white on dark cloth', () => {
    const on = (clothingColour: 'white' | 'navy') =>
      drawn({
        ...plain,
        clothing: 'graphicShirt',
        clothingGraphic: 'text',
        shirtText: 'Hi',
        clothingColour,
      });
    expect(on('white')).toMatch(/<text[^>]*fill="#3c4f5c"/);
    expect(on('navy')).toMatch(/<text[^>]*fill="#ffffff"/);
  });
});

describe('beside python-avatars', () => {
  const table = readFileSync(new URL('../../docs/wardrobe.md', import.meta.url), 'utf8');

  const any = (allowed: boolean | undefined) => (allowed === true ? ' and any' : '');

  it.each(PYTHON_AVATARS)('$name: as many or more', ({ count, attribute, anyColour }) => {
    expect(countOf(attribute)).toBeGreaterThanOrEqual(count);
    if (anyColour === true) expect(attributeOf(attribute).allowsCustomColour).toBe(true);
  });

  it.each(PYTHON_AVATARS)('$name: the table says so', ({ name, count, attribute, anyColour }) => {
    const here = `${countOf(attribute)}${any(attributeOf(attribute).allowsCustomColour)}`;
    expect(table).toContain(`| ${name} | ${count}${any(anyColour)} | ${here} |`);
  });

  it.each(
    ATTRIBUTES.filter(({ key }) => !PYTHON_AVATARS.some(({ attribute }) => attribute === key)),
  )('$key is in the table as something that is only here', ({ key, allowsCustomColour }) => {
    expect(table).toContain(`| – | ${countOf(key)}${any(allowsCustomColour)} |`);
  });
});
