import { PATCH_UNIT, patchRow } from './face-patch.ts';

/** The row with the highest projection; nearness to where it is expected counts too. */
export function peakOf(
  projection: Float32Array,
  [from, to]: readonly [number, number],
  expected: number,
  tolerance: number,
): number {
  let best = { row: Math.round(patchRow(expected)), value: 0 };
  for (let row = Math.round(patchRow(from)); row <= patchRow(to); row++) {
    const away = (row - patchRow(expected)) / (tolerance * PATCH_UNIT);
    const value = (projection[row] ?? 0) * Math.exp(-0.5 * away * away);
    if (value > best.value) best = { row, value };
  }
  return best.row;
}
