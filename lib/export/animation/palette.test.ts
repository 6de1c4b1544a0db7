import { describe, expect, it } from 'vitest';
import { type Colour, coloursFor, makePalette, PaletteIndex } from './palette.ts';

function numberOf([red, green, blue, opacity]: Colour): number {
  return (red | (green << 8) | (blue << 16) | (opacity << 24)) >>> 0;
}

const SKIN: Colour = [237, 185, 138, 255];
const SHIRT: Colour = [255, 92, 92, 255];

/** Two large areas, and every shade between them. */
function drawing(alpha = 255): Map<number, number> {
  const counts = new Map([
    [numberOf(SKIN), 40_000],
    [numberOf(SHIRT), 30_000],
  ]);
  for (let share = 1; share < 400; share += 1) {
    const between = [0, 1, 2].map((channel) => {
      const from = SKIN[channel] ?? 0;
      return Math.round(from + (share / 400) * ((SHIRT[channel] ?? 0) - from));
    });
    const [red = 0, green = 0, blue = 0] = between;
    const opacity = alpha === 255 ? 255 : share % 256;
    const colour = numberOf([red, green, blue, opacity]);
    if (!counts.has(colour)) counts.set(colour, 1 + (share % 7));
  }
  return counts;
}

describe('makePalette', () => {
  it('keeps flat colours exactly, however few entries there are', () => {
    for (const size of [15, 64, 255]) {
      const palette = makePalette({ counts: drawing(), size, alpha: false });
      expect(palette.length).toBeLessThanOrEqual(size);
      expect(palette).toContainEqual(SKIN);
      expect(palette).toContainEqual(SHIRT);
      expect(palette.every(([, , , opacity]) => opacity === 255)).toBe(true);
    }
  });

  it('takes every colour as it is where all find room, most frequent first', () => {
    const counts = new Map([
      [numberOf(SHIRT), 3],
      [numberOf(SKIN), 9],
    ]);
    expect(makePalette({ counts, size: 16, alpha: true })).toEqual([SKIN, SHIRT]);
  });

  it('has half-open colours for soft edges', () => {
    const palette = makePalette({ counts: drawing(0), size: 64, alpha: true });
    const half = palette.filter(([, , , opacity]) => opacity > 40 && opacity < 215);
    expect(half.length).toBeGreaterThan(5);
  });

  it('gives the same for the same', () => {
    const order = { counts: drawing(), size: 32, alpha: false };
    expect(makePalette(order)).toEqual(makePalette(order));
  });
});

describe('PaletteIndex', () => {
  const palette: readonly Colour[] = [SKIN, SHIRT, [255, 255, 255, 128], [0, 0, 0, 0]];
  const index = new PaletteIndex(palette);

  it('finds each entry itself, and the nearest for others', () => {
    expect(palette.map((colour) => index.nearest(numberOf(colour)))).toEqual([0, 1, 2, 3]);
    expect(index.nearest(numberOf([240, 180, 140, 255]))).toBe(0);
    expect(index.nearest(numberOf([250, 250, 255, 100]))).toBe(2);
  });

  it('knows that what is open has no colour', () => {
    expect(index.nearest(numberOf([255, 92, 92, 0]))).toBe(3);
  });
});

it('halves the colours for each step of quality', () => {
  expect([1, 0.8, 0.6, 0.4, 0.2, 0].map(coloursFor)).toEqual([256, 256, 128, 64, 32, 16]);
});
