/** A source of numbers that are evenly spread from 0 (included) to 1 (excluded). */
export type Random = () => number;

/**
 * A small seeded generator (Mulberry32 by Tommy Ettinger, public domain): the same seeds give the same numbers
 * on every machine, so that a training run can be repeated and resumed at any epoch.
 *
 * @param seeds whole numbers, for example [run, epoch, image]
 */
export function createRandom(...seeds: readonly number[]): Random {
  let state = seeds.reduce((mixed, seed) => mix(mixed ^ (seed | 0)), 0x9e3779b9);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** The numbers 0 to `length` - 1 in random order (Fisher and Yates). */
export function shuffled(length: number, random: Random): Uint32Array {
  const order = Uint32Array.from({ length }, (_, index) => index);
  for (let last = length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const value = order[last] as number;
    order[last] = order[other] as number;
    order[other] = value;
  }
  return order;
}

/** The finaliser of MurmurHash3 (Austin Appleby, public domain): spreads close seeds apart. */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
