import type { PackedFile } from './packed.ts';

/** What the package is made of: a file belongs to the first part whose pattern its path matches. */
const PARTS: readonly (readonly [name: string, files: RegExp])[] = [
  ['face model', /^models\/face_landmarker/],
  ["MediaPipe's runtime", /^mediapipe\//],
  ['network', /^models\//],
  ["TensorFlow.js's runtime", /^tfjs\//],
  ['worker with both engines', /^assets\/worker/],
  ['drawings of the three hands', /^hand-/],
  ['scripts for pages and calls', /^(content-scripts\/|call-host)/],
  ["extension's own pages", /^(chunks\/|assets\/|.*\.html$)/],
  ['everything else', /(?:)/],
];

/** The packed bytes of each part that is there, the heaviest first. */
export function partsOf(
  files: readonly PackedFile[],
): readonly { readonly name: string; readonly packed: number }[] {
  const sums = new Map<string, number>();
  for (const { path, packed } of files) {
    const [name = ''] = PARTS.find(([, pattern]) => pattern.test(path)) ?? [];
    sums.set(name, (sums.get(name) ?? 0) + packed);
  }
  return [...sums]
    .map(([name, packed]) => ({ name, packed }))
    .sort((one, other) => other.packed - one.packed);
}
