import { createHash } from 'node:crypto';
import type { FaceRow, Split } from './face-rows.ts';

/** How many pictures of a split stand again in another one. */
export interface CopyCount {
  readonly split: Split;
  readonly other: Split;
  /** Pictures of `split`, not pairs. */
  readonly images: number;
}

/** SHA-256 of a face's 48x48 grey levels, in base 64. */
export function pixelHash(row: FaceRow): string {
  return createHash('sha256').update(row.pixels).digest('base64');
}

/**
 * Finds pictures that stand again, pixel for pixel, in another split.
 *
 * @returns by number of row, the other splits in which that picture stands
 */
export function exactCopies(rows: readonly FaceRow[]): ReadonlyMap<number, readonly Split[]> {
  const places = new Map<string, Set<Split>>();
  const hashes = rows.map((face) => [face, pixelHash(face)] as const);
  for (const [{ split }, hash] of hashes) {
    places.set(hash, (places.get(hash) ?? new Set()).add(split));
  }
  const copies = new Map<number, readonly Split[]>();
  for (const [{ row, split }, hash] of hashes) {
    const others = [...(places.get(hash) ?? [])].filter((other) => other !== split);
    if (others.length > 0) copies.set(row, others);
  }
  return copies;
}

/** Counts copies for each ordered pair of splits that has one. */
export function countCopies(
  rows: readonly FaceRow[],
  copies: ReadonlyMap<number, readonly Split[]>,
): readonly CopyCount[] {
  const counts = new Map<string, CopyCount>();
  for (const { row, split } of rows) {
    for (const other of copies.get(row) ?? []) {
      const key = `${split} ${other}`;
      counts.set(key, { split, other, images: (counts.get(key)?.images ?? 0) + 1 });
    }
  }
  return [...counts.values()];
}
