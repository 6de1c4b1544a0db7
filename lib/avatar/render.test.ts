import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { EMOTIONS } from '../expression/emotions.ts';
import { ATTRIBUTES } from './attributes.ts';
import { type AvatarConfiguration, withAttribute } from './configuration.ts';
import { clampPose, POSE_DIRECTIONS, POSE_WEIGHTS, REST_POSE } from './pose/avatar-pose.ts';
import { poseOfEmotion } from './pose/emotion-poses.ts';
import { presetOf } from './presets.ts';
import { createRenderer } from './render.ts';
import { cornerLooks } from './testing/corner-looks.ts';

const { render } = createRenderer();
const plain = presetOf('any');
const happy = poseOfEmotion('happy');

/** Looks that between them draw every option of every attribute. */
const looks = ATTRIBUTES.flatMap(({ key, options }) =>
  options.map((option): AvatarConfiguration => {
    const result = withAttribute({ ...plain, clothing: 'graphicShirt' }, key, option);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result.value;
  }),
);
const words = { ...plain, clothing: 'graphicShirt', clothingGraphic: 'text' } as const;
const sunglasses = { ...plain, accessories: 'sunglasses' } as const;

function elementsOf(svg: string): Element[] {
  const document = new new Window().DOMParser().parseFromString(svg, 'image/svg+xml');
  return [...document.querySelectorAll('*')] as unknown as Element[];
}

function idsOf(svg: string): (string | undefined)[] {
  return [...svg.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
}

describe('a picture', () => {
  it('is the same for the same input, also from another renderer', () => {
    expect(render(plain, happy)).toBe(render(plain, happy));
    expect(createRenderer().render(plain, happy)).toBe(render(plain, happy));
  });

  it('differs for each expression', () => {
    const pictures = EMOTIONS.map((emotion) => render(plain, poseOfEmotion(emotion)));
    expect(new Set(pictures).size).toBe(EMOTIONS.length);
  });

  it('shows every weight and every direction by itself, and a little of each', () => {
    // A tongue, a nose and a gaze show at once; teeth need a smile of some size.
    const rest = render(plain, REST_POSE, { idPrefix: 'same' });
    for (const key of [...POSE_WEIGHTS, ...POSE_DIRECTIONS]) {
      for (const value of [1, 0.3]) {
        const svg = render(plain, clampPose({ [key]: value }), { idPrefix: 'same' });
        expect(svg, `${key} ${value}`).not.toBe(rest);
      }
    }
  });

  it('moves by little when a weight moves by little', () => {
    const numbers = (weight: number) =>
      (
        render(plain, clampPose({ jawOpen: 0.8, smileLeft: weight }), { idPrefix: 'same' }).match(
          /-?\d+(\.\d+)?/g,
        ) ?? []
      ).map(Number);
    for (let weight = 0.3; weight < 1; weight += 0.1) {
      const [before, after] = [numbers(weight), numbers(weight + 0.005)];
      const furthest = Math.max(...before.map((value, at) => Math.abs(value - (after[at] ?? 999))));
      expect(furthest).toBeLessThan(1);
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

  it('has no number that is none', () => {
    for (const { configuration, pose } of cornerLooks('avataaars', 40)) {
      expect(render(configuration, pose)).not.toMatch(/NaN|Infinity|undefined|e-\d/);
    }
  });
});

describe('ids', () => {
  it('are unique within a picture, and every reference meets one', () => {
    for (const look of [sunglasses, ...looks]) {
      const svg = render(look, happy);
      const ids = idsOf(svg);
      expect(new Set(ids).size).toBe(ids.length);
      const references = [...svg.matchAll(/(?:url\(|href=")#([^")]+)/g)].map((match) => match[1]);
      expect(references.length).toBeGreaterThan(2);
      for (const reference of references) expect(ids).toContain(reference);
    }
  });

  it('of different pictures never meet', () => {
    const first = idsOf(render(sunglasses, happy));
    const second = idsOf(render({ ...sunglasses, skin: 'deep' }, happy));
    expect(first.filter((id) => second.includes(id))).toEqual([]);
  });

  it('begin as the caller wishes', () => {
    const ids = idsOf(render(sunglasses, happy, { idPrefix: 'stage' }));
    expect(ids.length).toBeGreaterThan(2);
    expect(ids.every((id) => id?.startsWith('stage-'))).toBe(true);
  });
});

describe('what a picture carries', () => {
  it('is drawing and nothing else: no script, address, foreign content or data about anybody', () => {
    for (const look of [...looks, { ...words, shirtText: 'Hi' }]) {
      const svg = render(look, { ...happy, roll: 0.2 }, { size: 512 });
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
  }, 60_000);

  it('has a person’s own words as text, whatever they are', () => {
    const svg = render({ ...words, shirtText: '<b>&"\'' }, happy);
    expect(svg).not.toContain('<b>');
    const [text] = elementsOf(svg).filter(({ tagName }) => tagName === 'text');
    expect(text?.textContent).toBe('<b>&"\'');
  });
});

/** Every element that a picture may contain: no script, style, image, metadata, title or foreignObject. */
const DRAWING = [
  'svg',
  'defs',
  'g',
  'path',
  'rect',
  'circle',
  'ellipse',
  'clipPath',
  'linearGradient',
  'stop',
  'text',
];
