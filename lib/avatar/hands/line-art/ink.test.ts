import { expect, it } from 'vitest';
import { tintOf } from './ink.ts';

it('leaves a colour alone that black lines stand out from', () => {
  expect(tintOf('#edb98a')).toBe('#edb98a');
});

it('brightens a dark colour no further than black lines need', () => {
  const tint = tintOf('#262e33');
  expect(tint).toMatch(/^#[0-9a-f]{6}$/);
  expect(Number.parseInt(tint.slice(1, 3), 16)).toBeGreaterThan(0x26);
  expect(Number.parseInt(tint.slice(1, 3), 16)).toBeLessThan(0x80);
});
