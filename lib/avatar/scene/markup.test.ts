import { Avatar, Style, type StyleDefinition } from '@dicebear/core';
import avataaars from '@dicebear/styles/avataaars.json' with { type: 'json' };
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { HexColour } from '../palettes.ts';
import { type DrawingElement, markupOf } from './markup.ts';

const SIZE = 280;
const COLOURS: Readonly<Record<string, HexColour>> = {
  skin: '#edb98a',
  hair: '#a55728',
  hat: '#3c4f5c',
  clothes: '#65c9ff',
  facialHair: '#724133',
};
/** Whole components whose drawings the extension takes over as they are. */
const TAKEN_OVER = ['top', 'clothes', 'facialHair', 'nose'] as const;

/** One part alone, as DiceBear itself draws it. */
function byDiceBear(component: string, variant: string): string {
  const style = new Style<StyleDefinition>({
    attributes: { fill: 'none' },
    colors: Object.fromEntries(
      Object.entries(COLOURS).map(([name, hex]) => [name, { values: [hex] }]),
    ),
    components: avataaars.components,
    canvas: { width: SIZE, height: SIZE, elements: [{ type: 'component', name: component }] },
  } as unknown as StyleDefinition);
  const chosen = { [`${component}Variant`]: variant, [`${component}Probability`]: 100 };
  return new Avatar(style, { seed: '', clothesGraphicProbability: 0, ...chosen }).toString();
}

function byMarkup(elements: readonly DrawingElement[]): string {
  const markup = markupOf(elements, { colours: COLOURS });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" fill="none">${markup}</svg>`;
}

function pixelsOf(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg))
    .resize(SIZE, SIZE)
    .flatten({ background: '#fff' })
    .raw()
    .toBuffer();
}

test.each(TAKEN_OVER)(
  '%s looks as DiceBear draws it',
  async (component) => {
    const variants = Object.entries(avataaars.components[component].variants);
    for (const [variant, { elements }] of variants) {
      const theirs = await pixelsOf(byDiceBear(component, variant));
      const ours = await pixelsOf(byMarkup(elements as readonly DrawingElement[]));
      const drawn = ours.filter((level) => level < 255).length;
      const different = ours.filter((level, index) => Math.abs(level - (theirs[index] ?? 0)) > 8);
      expect(drawn, variant).toBeGreaterThan(100);
      expect(different.length / drawn, variant).toBeLessThan(0.01);
    }
  },
  60_000,
);

test('a colour that nobody knows is named', () => {
  const elements = [
    { type: 'element', name: 'path', attributes: { fill: { type: 'color', name: 'scales' } } },
  ];
  expect(() => markupOf(elements, { colours: COLOURS })).toThrow(/scales.*Known: skin, hair/);
});

test('a handler and a style stay out, and a text is escaped', () => {
  const elements = [
    {
      type: 'element',
      name: 'text',
      attributes: { onclick: 'alert(1)', style: 'x', x: '1' },
      children: [{ type: 'text', value: '<b>' }],
    },
  ];
  expect(markupOf(elements, { colours: COLOURS })).toBe('<text x="1">&#60;b&#62;</text>');
});
