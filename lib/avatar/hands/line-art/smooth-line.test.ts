import { expect, test } from 'vitest';
import { type Spot, through } from './smooth-line.ts';

const SPOTS: readonly Spot[] = Array.from({ length: 40 }, (_, index) => [
  500 + 13.37 * index + 4 * Math.sin(index),
  500 + 211.11 * Math.sin(index / 3),
]);

/** The control and the end of each quadratic curve, as a browser reads them. */
function curvesOf(data: string): { control: Spot; end: Spot }[] {
  const [first = '', ...onward] = data.slice(1).split('t');
  const numbers = (text: string) => (text.match(/-?[\d.]+/g) ?? []).map(Number);
  const [controlX = 0, controlY = 0, endX = 0, endY = 0] = numbers(first);
  let [control, end]: Spot[] = [
    [controlX, controlY],
    [endX, endY],
  ] as const;
  const curves = [{ control: control as Spot, end: end as Spot }];
  for (const text of onward) {
    const [byX = 0, byY = 0] = numbers(text);
    const [x, y] = end as Spot;
    const [mirroredX, mirroredY] = control as Spot;
    control = [2 * x - mirroredX, 2 * y - mirroredY];
    end = [x + byX, y + byY];
    curves.push({ control, end });
  }
  return curves;
}

function distance([x, y]: Spot, [otherX, otherY]: Spot): number {
  return Math.hypot(x - otherX, y - otherY);
}

test('the spots are the controls, and what rounding does to one is not handed on to the next', () => {
  const curves = curvesOf(through(SPOTS));
  expect(curves).toHaveLength(SPOTS.length - 2);
  for (const [index, { control }] of curves.entries()) {
    expect(distance(control, SPOTS[index + 1] as Spot)).toBeLessThan(0.15);
  }
});

test('the curves meet halfway between the spots, and the last ends where the line does', () => {
  const ends = curvesOf(through(SPOTS)).map(({ end }) => end);
  for (const [index, end] of ends.slice(0, -1).entries()) {
    const [x, y] = SPOTS[index + 1] as Spot;
    const [nextX, nextY] = SPOTS[index + 2] as Spot;
    expect(distance(end, [(x + nextX) / 2, (y + nextY) / 2])).toBeLessThan(0.15);
  }
  expect(distance(ends.at(-1) as Spot, SPOTS.at(-1) as Spot)).toBeLessThan(0.08);
});

test('too few spots for a curve give none', () => {
  expect(through(SPOTS.slice(0, 2))).toBe('');
  expect(
    through([
      [0.04, 0],
      [10, 10],
      [20, -5.55],
    ]),
  ).toBe('Q10 10 20 -5.5');
});
