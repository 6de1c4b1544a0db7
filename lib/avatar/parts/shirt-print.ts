import type { HexColour } from '../palettes.ts';
import type { DrawingElement } from '../scene/markup.ts';

/** Where a print is, and how much room it has on the shirt, in the picture's coordinates. */
const ROOM = { x: 140, y: 250, width: 104, size: 28 } as const;

/** How wide a character is on average, by its height: letters and digits, and the square scripts. */
const SQUARE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const widthOf = (character: string) => (SQUARE.test(character) ? 1 : 0.62);

/**
 * A person's own words on the shirt. Fonts differ from machine to machine; the text's length is set, so that
 * it stays inside the shirt with each of them.
 */
export function printedText(text: string): readonly DrawingElement[] {
  const words = text.trim();
  if (words === '') return [];
  const letters = [...words].filter((character) => !/\p{M}/u.test(character));
  const ems = letters.reduce((sum, character) => sum + widthOf(character), 0);
  const size = Math.min(ROOM.size, ROOM.width / ems);
  const attributes = {
    x: ROOM.x,
    y: rounded(ROOM.y + size * 0.35),
    fill: { type: 'color', name: 'print' },
    'font-family': 'system-ui, sans-serif',
    'font-size': rounded(size),
    'font-weight': '800',
    'text-anchor': 'middle',
    textLength: rounded(size * ems),
    lengthAdjust: 'spacingAndGlyphs',
  };
  return [
    { type: 'element', name: 'text', attributes, children: [{ type: 'text', value: words }] },
  ];
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The colour of a print on a cloth: dark on light, white on the rest, by the eye's sense of brightness. */
export function printColourOn(cloth: HexColour): HexColour {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) =>
    Number.parseInt(cloth.slice(start, start + 2), 16),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue > 205 ? '#3c4f5c' : '#ffffff';
}
