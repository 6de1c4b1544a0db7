import { expect, it } from 'vitest';
import { readPortrait } from './portrait.ts';
import { strokeMask } from './stroke-mask.ts';

const BOX = { left: 200, top: 100, width: 240, height: 280 } as const;
const { landmarks } = await readPortrait();

/** The mask's value at a point of the scene. */
function at(mask: Float32Array, [x, y]: readonly number[]): number {
  const [column, row] = [Math.round(x ?? 0) - BOX.left, Math.round(y ?? 0) - BOX.top];
  return mask[row * BOX.width + column] ?? 0;
}

it('covers its line fully, fades beside it, and ends', () => {
  const [x = 0, y = 0] = landmarks[50] ?? [];
  const mask = strokeMask({ lines: [[50]], radius: 3, feather: 6 }, landmarks, BOX);
  expect(at(mask, [x, y + 2])).toBe(1);
  expect(at(mask, [x, y + 6])).toBeCloseTo(0.5, 0);
  expect(at(mask, [x, y + 11])).toBe(0);
});

it('shifts to both sides outwards and starts in the middle between two landmarks', () => {
  const stroke = {
    lines: [[[159, 145]], [[386, 374]]],
    shift: [5, -4],
    radius: 1,
    feather: 1,
  } as const;
  const mask = strokeMask(stroke, landmarks, BOX);
  for (const [upper, lower, side] of [
    [159, 145, -1],
    [386, 374, 1],
  ] as const) {
    const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [landmarks[upper] ?? [], landmarks[lower] ?? []];
    expect(at(mask, [(ax + bx) / 2 + side * 5, (ay + by) / 2 - 4])).toBeGreaterThan(0.9);
    expect(at(mask, [(ax + bx) / 2 - side * 5, (ay + by) / 2 - 4])).toBe(0);
  }
});

it('refuses a landmark that is not there', () => {
  expect(() => strokeMask({ lines: [[900]], radius: 1, feather: 1 }, landmarks, BOX)).toThrow(
    /900/,
  );
});
