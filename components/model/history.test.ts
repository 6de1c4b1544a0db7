import { expect, test } from 'vitest';
import { LONGEST_PAST, record, redo, startHistory, undo } from './history.ts';

const three = record(record(startHistory('a'), 'b'), 'c');

test('undo goes back step by step, and redo the same way forward', () => {
  const back = undo(undo(three));
  expect(back.present).toBe('a');
  expect(redo(back).present).toBe('b');
  expect(redo(redo(back))).toEqual(three);
});

test('at both ends the history stays as it is', () => {
  const start = startHistory('a');
  expect(undo(start)).toBe(start);
  expect(redo(three)).toBe(three);
});

test('a new step forgets what was undone', () => {
  const other = record(undo(three), 'd');
  expect(redo(other)).toBe(other);
  expect(undo(other).present).toBe('b');
});

test('the past is limited, and the oldest goes first', () => {
  let history = startHistory(0);
  for (let step = 1; step <= LONGEST_PAST + 5; step += 1) history = record(history, step);
  expect(history.past).toHaveLength(LONGEST_PAST);
  expect(history.past[0]).toBe(5);
});
