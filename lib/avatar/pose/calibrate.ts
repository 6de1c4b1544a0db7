import {
  type ExpressionState,
  FACE_MOTIONS,
  type FaceMotion,
} from '../../expression/expression-state.ts';
import { CALIBRATION_VERSION, type Calibration } from './calibration.ts';
import { isByProportion, type MotionRange, TYPICAL_RANGES } from './typical-face.ts';

/** What was seen while the person did as asked. Any of them may be empty. */
export interface CalibrationSamples {
  /** «Rest your face» */
  readonly rest: readonly ExpressionState[];
  /** «Smile» */
  readonly smile: readonly ExpressionState[];
  /** «Open your mouth» */
  readonly jawOpen: readonly ExpressionState[];
}

/** With fewer states than this (a third of a second) nothing is learned. */
const FEWEST_STATES = 10;
/** Rest lies this many median deviations above the median: noise alone is no motion. */
const NOISE_MARGIN = 2;
/** The smile comes and goes within the time it is asked for: what counts is the upper fifth. */
const FULLEST = 0.8;
/** A range that is shorter makes noise large; a smile that is smaller was none. */
const SHORTEST_RANGE = 0.2;
/** A head that is held further from straight, in radians, was not looking at the screen. */
const LARGEST_TILT = 0.45;
const LARGEST_GAZE = 0.5;

/** Learns what rest and full are for one face. What can't be learned stays as in a typical face. */
export function calibrate(samples: CalibrationSamples): Calibration {
  const full = new Map<FaceMotion, readonly ExpressionState[]>([
    ['smileLeft', samples.smile],
    ['smileRight', samples.smile],
    ['jawOpen', samples.jawOpen],
  ]);
  const ranges = FACE_MOTIONS.map((motion) => {
    const rested = rangeAtRest(motion, valuesOf(samples.rest, motion));
    return [motion, withFullest(rested, valuesOf(full.get(motion) ?? [], motion))];
  });
  return {
    version: CALIBRATION_VERSION,
    motion: Object.fromEntries(ranges) as Record<FaceMotion, MotionRange>,
    head: {
      roll: heldAt(samples.rest, ({ head }) => head.roll, LARGEST_TILT),
      yaw: heldAt(samples.rest, ({ head }) => head.yaw, LARGEST_TILT),
      pitch: heldAt(samples.rest, ({ head }) => head.pitch, LARGEST_TILT),
    },
    gaze: {
      x: heldAt(samples.rest, ({ gaze }) => gaze.x, LARGEST_GAZE),
      y: heldAt(samples.rest, ({ gaze }) => gaze.y, LARGEST_GAZE),
    },
  };
}

function rangeAtRest(motion: FaceMotion, values: readonly number[]): MotionRange {
  const typical = TYPICAL_RANGES[motion];
  if (values.length < FEWEST_STATES) return typical;
  const median = quantile(values, 0.5);
  const deviation = quantile(
    values.map((value) => Math.abs(value - median)),
    0.5,
  );
  const rest = median + NOISE_MARGIN * deviation;
  const full = isByProportion(motion) ? rest + typical.full - typical.rest : typical.full;
  return rangeOf(rest, full);
}

function withFullest(range: MotionRange, values: readonly number[]): MotionRange {
  if (values.length < FEWEST_STATES) return range;
  const fullest = quantile(values, FULLEST);
  return fullest - range.rest < SHORTEST_RANGE ? range : rangeOf(range.rest, fullest);
}

/** A range within 0 to 1 that is not too short. */
function rangeOf(rest: number, full: number): MotionRange {
  const lowest = Math.min(Math.max(rest, 0), 1 - SHORTEST_RANGE);
  return { rest: lowest, full: Math.min(Math.max(full, lowest + SHORTEST_RANGE), 1) };
}

function heldAt(
  states: readonly ExpressionState[],
  read: (state: ExpressionState) => number,
  largest: number,
): number {
  const values = states.map(read).filter(Number.isFinite);
  if (values.length < FEWEST_STATES) return 0;
  return Math.min(Math.max(quantile(values, 0.5), -largest), largest);
}

function valuesOf(states: readonly ExpressionState[], motion: FaceMotion): readonly number[] {
  return states.map((state) => state.motion[motion]).filter(Number.isFinite);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.round(share * (sorted.length - 1))] ?? 0;
}
