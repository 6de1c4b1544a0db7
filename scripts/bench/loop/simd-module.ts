/** The kernel's block: so many sums side by side, each of a value of a row with one of a column. */
const SIDE = 3;
/** Numbers of 32 bits in a vector of WebAssembly. */
const LANES = 4;

/** Multiply-adds of one round of the kernel. */
export const ROUND_MULTIPLY_ADDS = SIDE * SIDE * LANES;

const VECTOR = 0x7b;
const INT32 = 0x7f;
const FLOAT32 = 0x7d;

/** Instructions, by their names in WebAssembly's specification and in its relaxed SIMD. */
const CODE = {
  end: [0x0b],
  loop: [0x03, 0x40],
  branchIf: [0x0d, 0],
  get: (local: number) => [0x20, local],
  set: (local: number) => [0x21, local],
  tee: (local: number) => [0x22, local],
  int: (value: number) => [0x41, value],
  subtract: [0x6b],
  load: (address: number) => [...CODE.int(0), 0xfd, 0x00, 0x04, address],
  add: [0xfd, 0xe4, 0x01],
  multiply: [0xfd, 0xe6, 0x01],
  relaxedMultiplyAdd: [0xfd, 0x85, 0x02],
  firstLane: [0xfd, 0x1f, 0],
} as const;

/** The row and the column: ones, little-endian as WebAssembly wants them. */
const ONES = Array.from({ length: 2 * SIDE * LANES }, () => [0x00, 0x00, 0x80, 0x3f]).flat();

/**
 * A WebAssembly module whose function `run(rounds)` does, in each round, what the innermost loop of a matrix product
 * does on vectors: loads three of a row and three of a column, and adds their nine products to nine sums. They all
 * have room in 16 registers, no sum waits for another one, and 96 bytes of memory stay in the nearest cache, so
 * that nothing but the multiply-adds takes time. It returns a number that depends on all of them.
 *
 * @param fused whether multiplication and addition are one instruction (relaxed SIMD), or two
 */
export function peakModule(fused: boolean): Uint8Array<ArrayBuffer> {
  const code = functionBody(fused);
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 1, INT32, 1, FLOAT32]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, 1]),
    ...section(7, [1, 3, ...new TextEncoder().encode('run'), 0, 0]),
    ...section(10, [1, ...unsigned(code.length), ...code]),
    ...section(11, [1, 0, ...CODE.int(0), ...CODE.end, ONES.length, ...ONES]),
  ]);
}

/** Local 0 is the number of rounds that are left; then come the sums, the row and the column. */
function functionBody(fused: boolean): number[] {
  const sums = range(1, SIDE * SIDE);
  const row = range(1 + sums.length, SIDE);
  const column = range(1 + sums.length + SIDE, SIDE);
  const loads = [...row, ...column].flatMap((local, index) => [
    ...CODE.load(16 * index),
    ...CODE.set(local),
  ]);
  const products = sums.flatMap((sum, index) => {
    const factors = [
      ...CODE.get(row[Math.floor(index / SIDE)] ?? 0),
      ...CODE.get(column[index % SIDE] ?? 0),
    ];
    return fused
      ? [...factors, ...CODE.get(sum), ...CODE.relaxedMultiplyAdd, ...CODE.set(sum)]
      : [...CODE.get(sum), ...factors, ...CODE.multiply, ...CODE.add, ...CODE.set(sum)];
  });
  const countDown = [...CODE.get(0), ...CODE.int(1), ...CODE.subtract, ...CODE.tee(0)];
  return [
    ...[1, sums.length + 2 * SIDE, VECTOR],
    ...CODE.loop,
    ...loads,
    ...products,
    ...countDown,
    ...CODE.branchIf,
    ...CODE.end,
    ...sums.flatMap((sum, index) => [...CODE.get(sum), ...(index > 0 ? CODE.add : [])]),
    ...CODE.firstLane,
    ...CODE.end,
  ];
}

function range(start: number, length: number): number[] {
  return Array.from({ length }, (_, index) => start + index);
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...unsigned(content.length), ...content];
}

/** LEB128. */
function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}
