import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { multiplyAddsOf } from './multiply-adds.ts';

function layer(name: string, config: object) {
  return { class_name: name, config };
}

function model(...layers: readonly object[]) {
  return { modelTopology: { config: { layers } } };
}

const INPUT = layer('InputLayer', { batch_input_shape: [null, 6, 4, 2] });

function convolution(filters: number) {
  const once = [1, 1];
  return layer('Conv2D', {
    filters,
    kernel_size: [3, 3],
    strides: once,
    padding: 'same',
    dilation_rate: once,
  });
}

const POOLING = layer('MaxPooling2D', { pool_size: [2, 2], strides: [2, 2], padding: 'valid' });

test('each weight of a convolution counts for each pixel, those of a dense layer once', () => {
  const layers = [
    INPUT,
    convolution(5),
    POOLING,
    layer('Flatten', {}),
    layer('Dense', { units: 7 }),
  ];
  expect(multiplyAddsOf(model(...layers))).toBe(6 * 4 * 9 * 2 * 5 + 3 * 2 * 5 * 7);
});

test("the network's are counted", () => {
  const path = new URL('../../models/emotion/model.json', import.meta.url);
  const filters = [1, 32, 64, 64, 128, 128];
  const sides = [48, 24, 12, 6, 3];
  const convolutions = sides.map(
    (side, index) => side * side * 9 * (filters[index] ?? 0) * (filters[index + 1] ?? 0),
  );
  const expected = convolutions.reduce((sum, each) => sum + each, 128 * 200 + 200 * 7);
  expect(multiplyAddsOf(JSON.parse(readFileSync(path, 'utf8')))).toBe(expected);
});

test('a layer that nobody can count is refused', () => {
  expect(() => multiplyAddsOf(model(INPUT, layer('LSTM', {})))).toThrow('LSTM');
});
