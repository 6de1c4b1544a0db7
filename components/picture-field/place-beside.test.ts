import { expect, test } from 'vitest';
import { buttonSpots, isInWindow } from './button-spots.ts';
import { placeBeside } from './place-beside.ts';

const WINDOW = { width: 1000, height: 700 };
const PALETTE = { width: 372, height: 330 };

function boxAt(left: number, top: number, width = 28, height = 28) {
  return { left, top, right: left + width, bottom: top + height };
}

test.each([
  ['below, and in its middle', boxAt(486, 100), { left: 314, top: 136 }],
  ['above, where there is more room', boxAt(486, 500), { left: 314, top: 162 }],
  ['inside of the window at its left', boxAt(2, 100), { left: 8, top: 136 }],
  ['and at its right', boxAt(970, 100), { left: 620, top: 136 }],
])('a palette stands %s', (_, button, place) => {
  expect(placeBeside(button, PALETTE, WINDOW)).toEqual(place);
});

test('in a window that is too small its beginning is seen', () => {
  const small = { width: 300, height: 200 };
  expect(placeBeside(boxAt(100, 100), PALETTE, small)).toEqual({ left: 8, top: 8 });
});

test('a button stands beside a small field, and in a corner of a zone', () => {
  expect(buttonSpots(boxAt(100, 100, 200, 40), false)[0]).toMatchObject({ left: 306, top: 106 });
  expect(buttonSpots(boxAt(100, 100, 200, 40), true)[1]).toMatchObject({ left: 272, top: 106 });
  expect(buttonSpots(boxAt(100, 100, 400, 200), false)[0]).toMatchObject({ left: 464, top: 108 });
});

test('a spot that leaves the window is none', () => {
  const spots = buttonSpots(boxAt(0, 0, 1000, 40), false);
  const inside = spots.filter((spot) => isInWindow(spot, WINDOW.width, WINDOW.height));
  expect(spots.length).toBeGreaterThan(3);
  expect(inside).toEqual([]);
});
