// npm run likeness — how closely the drawn face follows the real one: each motion alone, and clips through the
// built extension.
import { NO_CALIBRATION } from '../lib/avatar/pose/calibration.ts';
import { DEFAULT_EMOJI_SHARE } from '../lib/avatar/pose/pose-of.ts';
import { ensureBrowser } from './browser/ensure-browser.ts';
import { EXTENSION_DIRECTORY, requireBuild } from './browser/extension-build.ts';
import { launchBrowser } from './browser/launch-browser.ts';
import { ensureClip } from './clip/ensure-clip.ts';
import { TIMELINES } from './clip/timeline.ts';
import { type MeasuredClip, MOVED } from './likeness/known-motion.ts';
import type { Likeness } from './likeness/likeness.ts';
import { LEAST_LIKENESS } from './likeness/likeness.ts';
import { likenessOfClip } from './likeness/likeness-of-clip.ts';
import { openQuietPage, type Recording, recordClip } from './likeness/record-clip.ts';
import { likenessTable, sweepTable, unlikeIn } from './likeness/report.ts';
import { SITTER } from './likeness/sitter.ts';
import { likenessOfSweep, SWEEPS } from './likeness/sweeps.ts';
import { agree, openStudio } from './start/studio.ts';

/** States a second from which on the engine keeps up with a camera. */
const STEADY = 27;
/** Both ways to answer a face: as its mirror, and half as an emoji. */
const SHARES = { mirror: 0, default: DEFAULT_EMOJI_SHARE } as const;

await requireBuild();
console.log(
  `Correlation with what is drawn, measured in pixels; at least ${LEAST_LIKENESS} each.\n`,
);
console.log('Each motion alone, there and back:');
const sweeps = new Map<string, number>();
for (const sweep of SWEEPS) {
  const options = { calibration: NO_CALIBRATION, emojiShare: DEFAULT_EMOJI_SHARE };
  sweeps.set(sweep.name, await likenessOfSweep(sweep, SITTER, options));
}
console.log(`${sweepTable(sweeps)}\n`);

const columns = new Map<string, Likeness>();
for (const clip of Object.keys(MOVED) as MeasuredClip[]) {
  for (const [column, likeness] of await measure(clip)) columns.set(`${clip}, ${column}`, likeness);
}
console.log(
  [
    "The engine's states were recorded and then drawn at the moments at which their pictures were taken,",
    'by the same poses, motion and drawing as in the extension. The delay is that of the smoothing and of the',
    'motion to the display’s rate: the one at which all of a column agree best. The weight of an end of a brow is',
    'what inner raise, outer raise and furrow do to it together, as lib/avatar/hands/avataaars/eyebrows.ts says.',
  ].join('\n'),
);
const unlike = [
  ...unlikeIn(columns),
  ...[...sweeps].filter(([, value]) => !(value >= LEAST_LIKENESS)).map(([name]) => `${name} alone`),
];
for (const problem of unlike) console.error(problem);
if (unlike.length > 0) process.exitCode = 1;

/** Plays a clip twice as the webcam, and compares what is drawn with its face and with the weights. */
async function measure(clip: MeasuredClip): Promise<ReadonlyMap<string, Likeness>> {
  const seconds = 2 * TIMELINES[clip].duration + 1;
  console.log(`The clip "${clip}" as the webcam of the built extension, ${seconds} s:`);
  const recording = await record(clip, seconds);
  const compared = new Map<string, Likeness>();
  for (const [name, emojiShare] of Object.entries(SHARES)) {
    const options = { calibration: NO_CALIBRATION, emojiShare };
    const { clip: face, weights } = await likenessOfClip(recording, clip, SITTER, options);
    compared.set(`${name}, clip`, face).set(`${name}, weights`, weights);
  }
  const frames = compared.values().next().value?.frames ?? 0;
  console.log(likenessTable(compared));
  const rate = recording.states.length / seconds;
  console.log(
    `${rate.toFixed(1)} states a second, ${frames} drawn frames with a known moment of the clip.`,
  );
  if (rate < STEADY)
    console.log(`Of 30. This machine is busy: what is quick suffers, like blinks.`);
  console.log();
  return compared;
}

async function record(clip: MeasuredClip, duration: number): Promise<Recording> {
  const { path } = await ensureBrowser(console.log);
  const { browser, extensionId } = await launchBrowser({
    executablePath: path,
    extensionDirectory: EXTENSION_DIRECTORY,
    clip: await ensureClip(clip),
    headless: true,
    windowSize: { width: 800, height: 600 },
    grantCamera: true,
  });
  try {
    const studio = await openStudio(browser, extensionId);
    await agree(studio);
    return await recordClip(await openQuietPage(studio), clip, duration);
  } finally {
    await browser.close();
  }
}
