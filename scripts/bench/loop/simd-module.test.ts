import { expect, test } from 'vitest';
import { peakModule, ROUND_MULTIPLY_ADDS } from './simd-module.ts';
import { measurePeak } from './simd-peak.ts';

test.each([true, false])(
  'nine products are added to the sums in each round (fused: %j)',
  (fused) => {
    const bytes = peakModule(fused);
    expect(WebAssembly.validate(bytes)).toBe(true);
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
    expect((exports.run as (rounds: number) => number)(1000)).toBe(1000 * 9);
  },
);

test('a round has the multiply-adds of nine vectors', () => {
  expect(ROUND_MULTIPLY_ADDS).toBe(36);
});

test('the peak is one that a machine can have', () => {
  for (const speed of measurePeak().slice(0, 2)) {
    expect(speed).toBeGreaterThan(1e8);
    // 16 fused multiply-adds of four lanes in each of 6e9 cycles a second: more than any core has.
    expect(speed).toBeLessThan(4e11);
  }
});
