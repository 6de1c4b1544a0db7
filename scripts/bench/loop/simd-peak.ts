import { peakModule, ROUND_MULTIPLY_ADDS } from './simd-module.ts';

/** How often the peak is measured, and for how long each time, in milliseconds. */
const TIMES = 10;
const DURATION = 100;
/** Rounds between two looks at the clock: some milliseconds. */
const ROUNDS = 1_000_000;

/**
 * The most multiply-adds a second that WebAssembly's SIMD gives one thread of this machine: the better of fused ones
 * and of multiplications with additions, in registers and the nearest cache (see {@link peakModule}).
 *
 * @returns multiply-adds a second, of each time that it was measured
 */
export function measurePeak(): readonly number[] {
  const kernels = [true, false].flatMap((fused) => kernelOf(fused) ?? []);
  return Array.from({ length: TIMES }, () => Math.max(...kernels.map(speedOf)));
}

type Kernel = (rounds: number) => number;

/** Undefined where the browser doesn't know these instructions. */
function kernelOf(fused: boolean): Kernel | undefined {
  const bytes = peakModule(fused);
  if (!WebAssembly.validate(bytes)) return undefined;
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
  return exports.run as Kernel;
}

function speedOf(run: Kernel): number {
  // The browser compiles it once more for speed.
  run(ROUNDS);
  const start = performance.now();
  let rounds = 0;
  while (performance.now() - start < DURATION) {
    run(ROUNDS);
    rounds += ROUNDS;
  }
  return (1000 * rounds * ROUND_MULTIPLY_ADDS) / (performance.now() - start);
}
