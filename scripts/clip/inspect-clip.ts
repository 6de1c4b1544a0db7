// node scripts/clip/inspect-clip.ts [sample|brows|still|away] — what the extension reads in a clip's face: for each
// segment the mean of its settled frames, and for each blink its peak.
import { readFile } from 'node:fs/promises';
import { motionOfMeasured } from '../measuring/measured-motion.ts';
import { ensureClip } from './ensure-clip.ts';
import { expectedAt } from './expected-at.ts';
import { landmarkerModel } from './landmarker-model.ts';
import { type LandmarkerPage, openLandmarkerPage } from './landmarker-page.ts';
import { FRAMES_PER_SECOND } from './scene.ts';
import { CLIPS, TIMELINES } from './timeline.ts';

const COLUMNS = [
  'jawOpen',
  'smile',
  'frown',
  'browInnerUp',
  'browDown',
  'blink',
  'wide',
  'squint',
  'noseWrinkle',
] as const;

/** Start of image, as every frame begins. */
const JPEG_START = Buffer.from([0xff, 0xd8, 0xff]);

const EVERY_NTH_FRAME = 3;

type Row = Readonly<Record<(typeof COLUMNS)[number], number>>;

const name = CLIPS.find((clip) => clip === process.argv[2]) ?? 'sample';
const frames = splitFrames(await readFile(await ensureClip(name)));
const page = await openLandmarkerPage(await landmarkerModel());
try {
  const { segments, blinks } = TIMELINES[name];
  for (const { start, duration, expression } of segments) {
    const times = settledTimes(start, start + duration);
    report(`${start.toFixed(1)} s ${expression}`, await measureAll(page, times), times.length);
  }
  for (const blink of blinks) {
    report(`${blink.toFixed(1)} s blink`, await measureAll(page, [blink]), 1);
  }
} finally {
  await page.close();
}

function settledTimes(from: number, to: number): number[] {
  return Array.from(frames, (_, index) => index / FRAMES_PER_SECOND)
    .filter((_, index) => index % EVERY_NTH_FRAME === 0)
    .filter((time) => time >= from && time < to)
    .filter((time) => expectedAt(time, name).settled && !expectedAt(time, name).blinking);
}

async function measureAll(landmarker: LandmarkerPage, times: readonly number[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const time of times) {
    const frame = frames[Math.round(time * FRAMES_PER_SECOND)];
    const face = frame && (await landmarker.measure(frame));
    if (face) {
      rows.push(rowOf(motionOfMeasured(face)));
    }
  }
  return rows;
}

/** One figure for both sides of the face. */
function rowOf(motion: Readonly<Record<string, number>>): Row {
  const entries = COLUMNS.map((column) => {
    const [left, right] = [motion[`${column}Left`], motion[`${column}Right`]];
    return [column, motion[column] ?? ((left ?? 0) + (right ?? 0)) / 2];
  });
  return Object.fromEntries(entries) as Row;
}

function report(label: string, rows: readonly Row[], looked: number): void {
  const means = COLUMNS.map((column) => {
    const mean = rows.reduce((sum, row) => sum + row[column], 0) / rows.length;
    return `${column} ${rows.length > 0 ? mean.toFixed(2) : '   –'}`;
  });
  console.log(`${label.padEnd(16)} ${means.join('  ')}  face in ${rows.length} of ${looked}`);
}

function splitFrames(mjpeg: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let start = 0; start >= 0 && start < mjpeg.length; ) {
    const next = mjpeg.indexOf(JPEG_START, start + JPEG_START.length);
    parts.push(mjpeg.subarray(start, next < 0 ? undefined : next));
    start = next;
  }
  return parts;
}
