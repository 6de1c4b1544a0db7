import { expect, test } from 'vitest';
import { INPUT_SIZE } from '../../lib/emotion/preprocess.ts';
import { pixelsOf } from '../testing/data-files.ts';
import { type AugmentationLimits, augment } from './augmentation.ts';
import { createRandom, type Random } from './random.ts';

const PIXELS = INPUT_SIZE * INPUT_SIZE;
const STILL: AugmentationLimits = { rotation: 0, scale: 0, shift: 0, gamma: 0, erasing: 0 };

function augmented(source: Uint8Array, random: Random, limits?: AugmentationLimits): Float32Array {
  const into = new Float32Array(PIXELS);
  augment(source, into, random, limits);
  return into;
}

/** Gives the listed numbers, the third of which decides about the mirror, and then 0.5. */
function drawing(...numbers: readonly number[]): Random {
  let drawn = 0;
  return () => numbers[drawn++] ?? 0.5;
}

const NOT_MIRRORED = [0.5, 0.5, 0.9] as const;
const MIRRORED = [0.5, 0.5, 0.1] as const;

test('the same seeds give the same picture, others another', () => {
  const source = pixelsOf(1);
  const first = augmented(source, createRandom(1, 2, 3));
  expect(augmented(source, createRandom(1, 2, 3))).toEqual(first);
  expect(augmented(source, createRandom(1, 3, 3))).not.toEqual(first);
});

test('without any change the picture stays as it is', () => {
  const source = pixelsOf(2);
  const picture = augmented(source, drawing(...NOT_MIRRORED), STILL);
  for (const [index, level] of picture.entries()) expect(level).toBeCloseTo(source[index] ?? -1, 3);
});

test('a mirrored picture is the other way round, line by line', () => {
  const source = pixelsOf(3);
  const picture = augmented(source, drawing(...MIRRORED), STILL);
  for (const [index, level] of picture.entries()) {
    const line = index - (index % INPUT_SIZE);
    const mirrored = line + INPUT_SIZE - 1 - (index % INPUT_SIZE);
    expect(level).toBeCloseTo(source[mirrored] ?? -1, 3);
  }
});

test('a shift moves the picture by whole pixels and repeats its edge', () => {
  const source = pixelsOf(4);
  // Fourth and fifth number: along x and y, from minus to plus the limit.
  const picture = augmented(source, drawing(...NOT_MIRRORED, 1, 0.5), { ...STILL, shift: 2 });
  for (let y = 0; y < INPUT_SIZE; y++) {
    for (let x = 0; x < INPUT_SIZE; x++) {
      const from = y * INPUT_SIZE + Math.max(x - 2, 0);
      expect(picture[y * INPUT_SIZE + x]).toBeCloseTo(source[from] ?? -1, 3);
    }
  }
});

test('levels stay from 0 to 255, also with the wildest limits', () => {
  const wild = { rotation: 180, scale: 2, shift: 60, gamma: 3, erasing: 1 };
  for (let seed = 0; seed < 30; seed++) {
    for (const level of augmented(pixelsOf(seed), createRandom(seed), wild)) {
      expect(level >= 0 && level <= 255).toBe(true);
    }
  }
});

test('black and white keep their level under every gamma', () => {
  const source = new Uint8Array(PIXELS).fill(255).fill(0, 0, PIXELS / 2);
  const picture = augmented(source, drawing(...NOT_MIRRORED, 0.5, 0.5, 1), { ...STILL, gamma: 1 });
  expect([...new Set(picture)].sort()).toEqual([0, 255]);
});

test('erasing paints one rectangle of one level, of 4% to 16% of the picture', () => {
  const source = new Uint8Array(PIXELS).fill(10);
  for (let seed = 0; seed < 20; seed++) {
    const picture = augmented(source, createRandom(seed), { ...STILL, erasing: 1 });
    const painted = [...picture.entries()].filter(([, level]) => Math.abs(level - 10) > 0.01);
    const columns = new Set(painted.map(([index]) => index % INPUT_SIZE));
    const lines = new Set(painted.map(([index]) => Math.floor(index / INPUT_SIZE)));
    expect(painted).toHaveLength(columns.size * lines.size);
    expect(new Set(painted.map(([, level]) => level)).size).toBe(1);
    expect(painted.length / PIXELS).toBeGreaterThan(0.035);
    expect(painted.length / PIXELS).toBeLessThan(0.17);
  }
});

test('the source is not changed', () => {
  const source = pixelsOf(5);
  augmented(source, createRandom(5));
  expect(source).toEqual(pixelsOf(5));
});
