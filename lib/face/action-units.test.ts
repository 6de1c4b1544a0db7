import { expect, test } from 'vitest';
import { FACE_MOTIONS } from '../expression/expression-state.ts';
import { ACTION_UNITS } from './action-units.ts';

test('every motion that can be read shows in exactly one unit', () => {
  const readable = FACE_MOTIONS.filter((name) => name !== 'tongue');
  const shown = ACTION_UNITS.flatMap(({ motions }) => motions);
  expect([...shown].sort()).toEqual([...readable].sort());
});
