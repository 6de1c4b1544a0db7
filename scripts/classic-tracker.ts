// npm run classic-tracker — how often the classic tracker finds the clips' face, and how far its ten points lie from
// MediaPipe's, in shares of the distance between the eyes; then the same on other skins and in other light.
// With a path, it writes MediaPipe's points for the tests there: npm run classic-tracker -- --truth FILE
import { writeFile } from 'node:fs/promises';
import { trueFaceOf } from './classic-tracker/clip-truth.ts';
import { drawnMoments } from './classic-tracker/drawn-moments.ts';
import { type Measured, measureClip, type TruePicture } from './classic-tracker/measure-clip.ts';
import { printPoints, printVariant } from './classic-tracker/report.ts';
import { VARIANTS } from './classic-tracker/variants.ts';
import { landmarkerModel } from './clip/landmarker-model.ts';
import { openLandmarkerPage } from './clip/landmarker-page.ts';
import type { ClipName } from './clip/timeline.ts';
import { readClipPictures } from './measuring/clip-pictures.ts';

const CLIPS: readonly ClipName[] = ['sample', 'brows', 'still', 'away'];
const VARIED: ClipName = 'sample';
/** Of the varied pictures every third is enough. */
const EVERY = 3;
const DECIMALS = 4;

const [option, file] = process.argv.slice(2);
const page = await openLandmarkerPage(await landmarkerModel());
try {
  if (option === '--truth' && file) await writeTruth(file);
  else await measureAll();
} finally {
  await page.close();
}

async function measureAll(): Promise<void> {
  const pictures = new Map<ClipName, readonly TruePicture[]>();
  for (const name of CLIPS) {
    const all = await truePictures(name);
    pictures.set(name, all);
    printPoints(name, await measureClip(all));
  }
  const some = (pictures.get(VARIED) ?? []).filter((_, index) => index % EVERY === 0);
  console.log(`\nThe clip «${VARIED}», every ${EVERY}rd picture, recoloured:`);
  for (const variant of VARIANTS) {
    const measured: Measured = await measureClip(some, variant);
    printVariant(variant.name, measured);
  }
}

async function truePictures(name: ClipName): Promise<readonly TruePicture[]> {
  const found: TruePicture[] = [];
  for (const picture of await readClipPictures(name)) {
    found.push({ picture, face: await trueFaceOf(page, picture) });
  }
  return found;
}

async function writeTruth(path: string): Promise<void> {
  const faces: unknown[] = [];
  for (const { picture } of await drawnMoments()) {
    const face = await trueFaceOf(page, picture);
    if (!face) throw new Error('MediaPipe sees no face in a picture for the tests.');
    const entries = Object.entries(face.points).map(([name, { x, y }]) => {
      return [name, [x, y].map((value) => Number(value.toFixed(DECIMALS)))];
    });
    faces.push(Object.fromEntries(entries));
  }
  await writeFile(path, `[\n${faces.map((face) => `  ${JSON.stringify(face)}`).join(',\n')}\n]\n`);
}
