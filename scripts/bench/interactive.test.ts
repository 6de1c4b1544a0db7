import { expect, test } from 'vitest';
import { interactiveAt } from './interactive.ts';

test('a page that has drawn and does nothing answers', () => {
  expect(interactiveAt(120, [])).toBe(120);
  expect(interactiveAt(120, [{ start: 20, duration: 90 }])).toBe(120);
});

test('it answers after the tasks that it is in, one after the other', () => {
  const tasks = [
    { start: 160, duration: 60 },
    { start: 90, duration: 70 },
  ];
  expect(interactiveAt(120, tasks)).toBe(220);
});

test('what it does much later counts no more', () => {
  expect(interactiveAt(120, [{ start: 900, duration: 200 }])).toBe(120);
});
