// Measures what each motion of lib/face reads in the expressions of FER-2013: the figures that the ends of the
// scales in lib/face/face-motion.ts and the ranges in lib/avatar/pose/typical-face.ts are chosen by.
// Usage: npm run motions -- fer2013.csv.gz fer2013new.csv [faces of each expression]
import { EMOTIONS, type Emotion } from '../lib/expression/emotions.ts';
import { FACE_MOTIONS, type FaceMotion } from '../lib/expression/expression-state.ts';
import { type FaceRow, readFaceRows } from '../training/data/face-rows.ts';
import { createRandom, shuffled } from '../training/data/random.ts';
import { facesOf } from '../training/data/training-set.ts';
import { type FaceVotes, readVotes } from '../training/data/votes.ts';
import { landmarkerModel } from './clip/landmarker-model.ts';
import { type LandmarkerPage, openLandmarkerPage } from './clip/landmarker-page.ts';
import { enlargedFace, quantile } from './measuring/enlarged-face.ts';
import { motionOfMeasured } from './measuring/measured-motion.ts';

/** Share of the votes that a face needs to stand for its expression. */
const AGREED = 0.5;
const SEED = 1;
const SHARES = [0.25, 0.5, 0.75, 0.9];
const COLUMN = 20;

type Motion = Readonly<Record<FaceMotion, number>>;

const [file, votesFile, count = '160'] = process.argv.slice(2);
if (!file || !votesFile) {
  throw new Error('Usage: npm run motions -- fer2013.csv.gz fer2013new.csv [faces of each]');
}
const faces = facesOf((await readFaceRows(file)).rows, 'Training');
const { votes } = await readVotes(votesFile);
const page = await openLandmarkerPage(await landmarkerModel());
const measured = new Map<Emotion, readonly Motion[]>();
for (const emotion of EMOTIONS) {
  const agreed = faces.filter((face) => shareOfVotes(votes.get(face.row), emotion) >= AGREED);
  measured.set(emotion, await measureSome(page, agreed, Number(count)));
}
await page.close();
report(measured);

function shareOfVotes(voted: FaceVotes | undefined, emotion: Emotion): number {
  if (!voted || voted.total === 0) return 0;
  return (voted.counts[EMOTIONS.indexOf(emotion)] ?? 0) / voted.total;
}

/** The first faces of a fixed shuffle in which the landmarker finds one. */
async function measureSome(
  landmarker: LandmarkerPage,
  candidates: readonly FaceRow[],
  most: number,
): Promise<readonly Motion[]> {
  const found: Motion[] = [];
  for (const index of shuffled(candidates.length, createRandom(SEED))) {
    const candidate = candidates[index];
    if (!candidate || found.length >= most) break;
    const face = await landmarker.measure(await enlargedFace(candidate.pixels));
    if (face) found.push(motionOfMeasured(face));
  }
  return found;
}

function report(motions: ReadonlyMap<Emotion, readonly Motion[]>): void {
  console.log(`Quantiles of each motion (${SHARES.join(', ')}) by what people saw in the face:`);
  const heading = [...motions].map(([emotion, { length }]) => `${emotion} (${length})`);
  console.log(['', ...heading].map((text) => text.padEnd(COLUMN)).join(''));
  for (const name of FACE_MOTIONS) {
    const columns = [...motions.values()].map((found) => {
      const values = found.map((motion) => motion[name]);
      return SHARES.map((share) => quantile(values, share).toFixed(2)).join(' ');
    });
    console.log([name, ...columns].map((text) => text.padEnd(COLUMN)).join(''));
  }
}
