import { FEATURE_POINTS } from '../../lib/expression/feature-points.ts';
import { correlation, mean } from '../likeness/statistics.ts';
import { quantile } from '../measuring/enlarged-face.ts';
import type { Measured } from './measure-clip.ts';

/** What the points are allowed to be off by, in units of the distance between the eyes. */
const LIMIT = 0.12;

/** What moves less than this in a clip can't be followed. */
const MOVES = 0.2;
const MOTIONS = ['browInnerUp', 'browDownLeft', 'eyeBlinkLeft', 'jawOpen', 'mouthSmileLeft'];

/** Prints what was measured in a clip, point by point. */
export function printPoints(name: string, measured: Measured): void {
  const { durations, errors } = measured;
  const cost = `${quantile(durations, 0.5).toFixed(1)} ms a picture (median)`;
  console.log(`\n${name}: ${detectionOf(measured)}, ${cost}`);
  console.log('  point          mean   median  p95    within 12%');
  for (const point of FEATURE_POINTS) {
    const values = errors[point];
    const figures = [mean(values), quantile(values, 0.5), quantile(values, 0.95)];
    const columns = figures.map((value) => value.toFixed(3)).join('   ');
    console.log(`  ${point.padEnd(13)}  ${columns}  ${percent(shareWithin(values))}`);
  }
  const agreement = MOTIONS.flatMap((motion) => {
    const classic = measured.motions.map(([read]) => read[motion] ?? 0);
    const mediapipe = measured.motions.map(([, read]) => read[motion] ?? 0);
    if (Math.max(...mediapipe) - Math.min(...mediapipe) < MOVES) return [];
    return [`${motion} ${correlation(classic, mediapipe).toFixed(2)}`];
  });
  if (agreement.length > 0) console.log(`  correlation with MediaPipe: ${agreement.join(', ')}`);
}

/** Prints one line for all points of a clip. */
export function printVariant(name: string, measured: Measured): void {
  const all = FEATURE_POINTS.flatMap((point) => measured.errors[point]);
  const figures = `median ${quantile(all, 0.5).toFixed(3)}, p95 ${quantile(all, 0.95).toFixed(3)}`;
  console.log(
    `  ${name.padEnd(22)} ${detectionOf(measured)}, ${figures}, ${percent(shareWithin(all))} within 12%`,
  );
}

function detectionOf({ found, faces, invented }: Measured): string {
  const rest = invented > 0 ? `, and in ${invented} without one` : '';
  return `a face in ${found} of ${faces} (${percent(found / faces)})${rest}`;
}

function shareWithin(values: readonly number[]): number {
  return values.filter((value) => value <= LIMIT).length / values.length;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
