// Measures where the faces of FER-2013 have eyes and mouth: the figures of TEMPLATE in lib/face/alignment.ts.
// Usage: npm run alignment -- fer2013.csv.gz [number of faces]
import { LEFT_EYE, MOUTH, RIGHT_EYE } from '../lib/face/alignment.ts';
import { readFaceRows } from '../training/data/face-rows.ts';
import { createRandom, shuffled } from '../training/data/random.ts';
import { facesOf } from '../training/data/training-set.ts';
import { landmarkerModel } from './clip/landmarker-model.ts';
import { type MeasuredFace, openLandmarkerPage } from './clip/landmarker-page.ts';
import { ENLARGED, enlargedFace, FRAME, quantile } from './measuring/enlarged-face.ts';

const SEED = 1;

/** Share of the picture's side, from the middle of two landmarks. */
function middle(
  face: MeasuredFace,
  [first, second]: readonly [number, number],
  axis: 0 | 1,
): number {
  const sum = (face.landmarks[first]?.[axis] ?? 0) + (face.landmarks[second]?.[axis] ?? 0);
  return (sum / 2 - FRAME) / ENLARGED;
}

const [file, count = '600'] = process.argv.slice(2);
if (!file) throw new Error('Usage: npm run alignment -- fer2013.csv.gz [number of faces]');
const faces = facesOf((await readFaceRows(file)).rows, 'Training');
const order = shuffled(faces.length, createRandom(SEED)).slice(0, Number(count));
const page = await openLandmarkerPage(await landmarkerModel());
const found: MeasuredFace[] = [];
for (const index of order) {
  const face = faces[index];
  const measured = face && (await page.measure(await enlargedFace(face.pixels)));
  if (measured) found.push(measured);
}
await page.close();
console.log(`A face in ${found.length} of ${order.length} pictures. Quartiles (25%, 50%, 75%):`);
for (const [name, pair] of Object.entries({ LEFT_EYE, RIGHT_EYE, MOUTH })) {
  for (const axis of [0, 1] as const) {
    const values = found.map((face) => middle(face, pair, axis));
    const quartiles = [0.25, 0.5, 0.75].map((share) => quantile(values, share).toFixed(3));
    console.log(`${name} ${axis === 0 ? 'x' : 'y'}: ${quartiles.join(' ')}`);
  }
}
