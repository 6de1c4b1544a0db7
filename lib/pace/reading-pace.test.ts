import { expect, test } from 'vitest';
import { type PaceWishes, ReadingPace } from './reading-pace.ts';

const FRAME = 1000 / 30;

/** A camera's frames in which something moves or a face is to be seen, as the test says. */
function watch(wishes: Partial<PaceWishes> = {}) {
  const pace = new ReadingPace();
  pace.wish({ everyFrame: false, strain: 'none', ...wishes });
  let number = 0;
  /** @returns for each of the frames whether it was read */
  const see = (frames: number, { face, moves }: { face: boolean; moves: boolean }): boolean[] =>
    Array.from({ length: frames }, () => {
      const time = number * FRAME;
      number += 1;
      const due = pace.isDue(time);
      const read = due || pace.look(time, moves);
      if (read) pace.read(time, face, moves);
      return read;
    });
  return { pace, see };
}

function countOf(read: readonly boolean[]): number {
  return read.filter(Boolean).length;
}

test('while the face moves every frame is read', () => {
  const { see } = watch();
  expect(see(90, { face: true, moves: true })).not.toContain(false);
});

test('a face that rests is read once a second after it has settled', () => {
  const { see } = watch();
  see(10, { face: true, moves: true });
  const settling = see(15, { face: true, moves: false });
  expect(settling).not.toContain(false);
  see(15, { face: true, moves: false });
  expect(countOf(see(150, { face: true, moves: false }))).toBe(5);
});

test('the first frame in which the face moves again is read, and all that follow', () => {
  const { see } = watch();
  see(100, { face: true, moves: false });
  expect(see(1, { face: true, moves: true })).toEqual([true]);
  // A blink of 150 ms and what comes of it.
  expect(see(20, { face: true, moves: false })).not.toContain(false);
});

test('without a face, and when nothing moves, one frame a second is read', () => {
  const { see } = watch();
  see(30, { face: false, moves: false });
  expect(countOf(see(150, { face: false, moves: false }))).toBe(5);
});

test('without a face motion is followed at once, and less and less while it brings none', () => {
  const { see } = watch();
  see(60, { face: false, moves: false });
  expect(see(1, { face: false, moves: true })).toEqual([true]);
  expect(countOf(see(15, { face: false, moves: true }))).toBeGreaterThanOrEqual(3);
  see(60, { face: false, moves: true });
  expect(countOf(see(150, { face: false, moves: true }))).toBe(5);
  see(30, { face: false, moves: false });
  expect(see(1, { face: true, moves: true })).toEqual([true]);
  expect(see(20, { face: true, moves: false })).not.toContain(false);
});

test.each([
  ['some', 40],
  ['high', 30],
] as const)('under %s strain fewer frames of a moving face are read', (strain, most) => {
  const { see } = watch({ strain });
  const read = countOf(see(60, { face: true, moves: true }));
  expect(read).toBeLessThanOrEqual(most);
  expect(read).toBeGreaterThanOrEqual(most / 2);
});

test('who needs every frame gets every frame, whatever else is so', () => {
  const { pace, see } = watch({ everyFrame: true, strain: 'high' });
  expect(pace.readsAll).toBe(true);
  expect(see(90, { face: true, moves: false })).not.toContain(false);
  expect(see(90, { face: false, moves: false })).not.toContain(false);
});
