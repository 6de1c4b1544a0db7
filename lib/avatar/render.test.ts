import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { EMOTIONS } from '../expression/emotions.ts';
import { ATTRIBUTES } from './attributes.ts';
import { type AvatarConfiguration, withAttribute } from './configuration.ts';
import { FACES } from './faces.ts';
import { ACCESSORIES, HAIR } from './options.ts';
import { poseOfEmotion } from './pose.ts';
import { presetOf } from './presets.ts';
import { createRenderer } from './render.ts';

const { render } = createRenderer();
const plain = presetOf('any');
const happy = poseOfEmotion('happy');

/** Looks that between them draw every option of every attribute. */
const looks = ATTRIBUTES.flatMap(({ key, options }) =>
  options.map((option): AvatarConfiguration => {
    const result = withAttribute({ ...plain, clothing: 'graphicShirt' }, key, option);
    if (!result.ok) throw new Error(result.problems.join(' '));
    return result.value;
  }),
);

function elementsOf(svg: string): Element[] {
  const document = new new Window().DOMParser().parseFromString(svg, 'image/svg+xml');
  return [...document.querySelectorAll('*')] as unknown as Element[];
}

describe('golden pictures', () => {
  // `UPDATE_GOLDEN=1 npx vitest run lib/avatar/render.test.ts` rewrites them: look at them before committing.
  it.each(EMOTIONS)('%s is drawn as it was when somebody last looked', (emotion) => {
    const file = fileURLToPath(new URL(`./golden/${emotion}.svg`, import.meta.url));
    const svg = `${render(plain, poseOfEmotion(emotion))}\n`;
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, svg);
    expect(svg).toBe(readFileSync(file, 'utf8'));
  });
});

describe('a picture', () => {
  it('is the same for the same input, also from another renderer', () => {
    expect(render(plain, happy)).toBe(render(plain, happy));
    expect(createRenderer().render(plain, happy)).toBe(render(plain, happy));
  });

  it('differs for each expression', () => {
    const pictures = EMOTIONS.map((emotion) => render(plain, poseOfEmotion(emotion)));
    expect(new Set(pictures).size).toBe(EMOTIONS.length);
  });

  it('shows the chosen part under every hair and every pair of glasses', () => {
    for (const hair of HAIR) {
      for (const accessories of ACCESSORIES) {
        const svg = render({ ...plain, hair, accessories }, happy);
        expect(/-top-(\w+?)-/.exec(svg)?.[1] ?? 'none').toBe(hair);
        expect(/-accessories-(\w+?)-/.exec(svg)?.[1] ?? 'none').toBe(accessories);
      }
    }
  });

  it('draws every brow, eye and mouth that a face names', () => {
    for (const { eyebrows, eyes, mouth, closedEyes, openMouth } of Object.values(FACES)) {
      for (const pose of [
        { eyebrows, eyes, mouth },
        { eyebrows, eyes: closedEyes, mouth: openMouth },
      ]) {
        const svg = render(plain, { ...pose, headRoll: 0 });
        expect(svg).toMatch(new RegExp(`-eyebrows-${pose.eyebrows}-`));
        expect(svg).toMatch(new RegExp(`-eyes-${pose.eyes}-`));
        expect(svg).toMatch(new RegExp(`-mouth-${pose.mouth}-`));
      }
    }
  });

  it('uses the chosen colours, also one of one’s own that equals another', () => {
    const svg = render({ ...plain, skin: '#123456', hairColour: '#123456' }, happy);
    expect(svg.match(/fill="#123456"/g)?.length).toBeGreaterThanOrEqual(3);
    expect(render({ ...plain, hairColour: 'pink' }, happy)).toContain('fill="#f59797"');
  });

  it('has a background unless it is to be transparent', () => {
    const mint = { ...plain, background: 'mint' } as const;
    expect(render(mint, happy)).toContain('fill="#cdf3dd"');
    expect(render(mint, happy)).toContain('rx="140"');
    expect(render({ ...mint, backgroundShape: 'square' }, happy)).toContain('rx="0"');
    expect(render(mint, happy, { transparent: true })).toBe(render(plain, happy));
  });

  it('has the size it is asked for', () => {
    expect(render(plain, happy, { size: 96 })).toContain('width="96" height="96"');
    expect(render(plain, happy)).not.toMatch(/<svg[^>]*\swidth=/);
  });

  it('tilts face, hair and glasses together, and leaves the clothes', () => {
    const [head] = elementsOf(render(plain, { ...happy, headRoll: 12 })).filter(
      (element) =>
        element.tagName === 'g' && element.getAttribute('transform')?.startsWith('rotate(12 '),
    );
    const drawn = [...(head?.querySelectorAll('use') ?? [])].map((use) => use.getAttribute('href'));
    expect(drawn.join(' ')).toMatch(/-mouth-.*-eyes-.*-top-.*-eyebrows-/);
    expect(drawn.join(' ')).not.toContain('-clothes-');
  });
});

describe('ids', () => {
  const sunglasses = { ...plain, accessories: 'sunglasses' } as const;

  it('are unique within a picture, and every reference meets one', () => {
    for (const look of [sunglasses, ...looks]) {
      const svg = render(look, happy);
      const ids = [...svg.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
      expect(new Set(ids).size).toBe(ids.length);
      const references = [...svg.matchAll(/(?:url\(|href=")#([^")]+)/g)].map((match) => match[1]);
      expect(references.length).toBeGreaterThan(5);
      for (const reference of references) expect(ids).toContain(reference);
    }
  });

  it('of different pictures never meet', () => {
    const idsOf = (svg: string) => [...svg.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    const first = idsOf(render(sunglasses, happy));
    const second = idsOf(render({ ...sunglasses, skin: 'deep' }, happy));
    expect(first.filter((id) => second.includes(id))).toEqual([]);
  });

  it('begin as the caller wishes', () => {
    const svg = render(sunglasses, happy, { idPrefix: 'stage' });
    const ids = [...svg.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.every((id) => id?.startsWith('stage-'))).toBe(true);
  });
});

describe('what a picture carries', () => {
  it('is drawing and nothing else: no script, address, foreign content or data about anybody', () => {
    for (const look of looks) {
      const svg = render(look, { ...happy, headRoll: 5 }, { size: 512 });
      expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
        /https?:|\/\/|data:|javascript:|<!|<\?|@import/i,
      );
      for (const element of elementsOf(svg)) {
        expect(DRAWING).toContain(element.tagName);
        for (const { name, value } of element.attributes) {
          expect(name).not.toMatch(/^on|^style$|^src$|:href$/i);
          if (name === 'href') expect(value).toMatch(/^#/);
        }
      }
    }
  });
});

/** Every element that a picture may contain: no script, style, image, metadata, title or foreignObject. */
const DRAWING = [
  'svg',
  'defs',
  'g',
  'use',
  'path',
  'rect',
  'circle',
  'clipPath',
  'linearGradient',
  'stop',
];
