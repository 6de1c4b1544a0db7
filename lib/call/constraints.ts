import {
  type CameraDescription,
  type CameraSettings,
  fitness,
  isAllowed,
  nativeFitness,
  RESIZE_MODES,
  type ResizeMode,
  rangeOf,
  valuesOf,
} from './fitness.ts';
import {
  clamp,
  intersection,
  isEmpty,
  nearestSize,
  type Range,
  ratioIsPossible,
  type Size,
  type SizeBounds,
} from './resolution.ts';
import type { ConstraintName, ConstraintSet, TrackConstraints } from './track-constraints.ts';

export interface Selection<Camera extends CameraDescription> {
  readonly camera: Camera;
  readonly settings: CameraSettings;
  /** The camera's own size from which the settings come. */
  readonly native: Size;
}

/** What a browser gives when nothing is wished. */
export const DEFAULT_SIZE: Size = { width: 640, height: 480 };
const DEFAULT_FRAME_RATE = 30;
/** Slower than this no camera is; 0 is refused. */
const LEAST_FRAME_RATE = 0.1;

/** The order in which constraints are looked at: the furthest one that fails is the one to name. */
const ORDER: readonly ConstraintName[] = [
  'deviceId',
  'groupId',
  'facingMode',
  'resizeMode',
  'width',
  'height',
  'aspectRatio',
  'frameRate',
];

/** One way to run a camera, with what is left of its range. */
interface Candidate<Camera extends CameraDescription> extends SizeBounds {
  readonly camera: Camera;
  readonly native: Size;
  readonly resizeMode: ResizeMode;
  readonly frameRate: Range;
}

/**
 * Chooses camera and settings: SelectSettings of Media Capture and Streams (section 4.4.8), with Chromium's
 * preferences where that leaves a choice.
 *
 * @param preferred the native size to stay with where nothing speaks against it
 * @returns the choice, or the name of the constraint that rules the cameras out; empty without any camera
 */
export function selectSettings<Camera extends CameraDescription>(
  cameras: readonly Camera[],
  constraints: TrackConstraints,
  preferred: Size = DEFAULT_SIZE,
): Selection<Camera> | ConstraintName | '' {
  let failed: ConstraintName | '' = '';
  let best:
    | { readonly selection: Selection<Camera>; readonly costs: readonly number[] }
    | undefined;
  for (const start of candidatesOf(cameras)) {
    const basic = narrowed(start, constraints.basic);
    if (typeof basic === 'string') {
      if (failed === '' || ORDER.indexOf(basic) > ORDER.indexOf(failed)) failed = basic;
      continue;
    }
    const costs: number[] = [];
    let candidate = basic;
    for (const set of constraints.advanced) {
      const closer = narrowed(candidate, set);
      costs.push(typeof closer === 'string' ? 1 : 0);
      if (typeof closer !== 'string') candidate = closer;
    }
    const settings = settingsOf(candidate, constraints.basic);
    costs.push(fitness(candidate.camera, settings, constraints.basic));
    costs.push(nativeFitness(candidate, constraints.basic));
    costs.push(Math.abs(area(candidate.native) - area(preferred)));
    if (best && !isLower(costs, best.costs)) continue;
    best = { selection: { camera: start.camera, settings, native: start.native }, costs };
  }
  return best ? best.selection : failed;
}

/** In the order of preference among equals. */
function candidatesOf<Camera extends CameraDescription>(
  cameras: readonly Camera[],
): Candidate<Camera>[] {
  const candidates: Candidate<Camera>[] = [];
  for (const camera of cameras) {
    for (const native of camera.sizes) {
      for (const resizeMode of RESIZE_MODES) {
        const { width, height } = native;
        const isWhole = resizeMode === 'none';
        candidates.push({
          camera,
          native,
          resizeMode,
          width: { min: isWhole ? width : 1, max: width },
          height: { min: isWhole ? height : 1, max: height },
          aspectRatio: { min: 0, max: Number.POSITIVE_INFINITY },
          frameRate: { min: LEAST_FRAME_RATE, max: camera.frameRate },
        });
      }
    }
  }
  return candidates;
}

/** What a set of bounds leaves of a candidate, or the constraint that leaves nothing. */
function narrowed<Camera extends CameraDescription>(
  candidate: Candidate<Camera>,
  set: ConstraintSet,
): Candidate<Camera> | ConstraintName {
  for (const name of ['deviceId', 'groupId', 'facingMode', 'resizeMode'] as const) {
    if (!isAllowed(valuesOf(candidate.camera, candidate.resizeMode, name), set[name])) return name;
  }
  const closer = {
    ...candidate,
    width: intersection(candidate.width, rangeOf(set.width)),
    height: intersection(candidate.height, rangeOf(set.height)),
    aspectRatio: intersection(candidate.aspectRatio, rangeOf(set.aspectRatio)),
    frameRate: intersection(candidate.frameRate, rangeOf(set.frameRate)),
  };
  if (isEmpty(closer.width)) return 'width';
  if (isEmpty(closer.height)) return 'height';
  if (!ratioIsPossible(closer)) return 'aspectRatio';
  return isEmpty(closer.frameRate) ? 'frameRate' : closer;
}

function settingsOf(candidate: Candidate<CameraDescription>, set: ConstraintSet): CameraSettings {
  const { width, height, aspectRatio, frameRate } = set;
  const wish = {
    ...(width?.ideal === undefined ? {} : { width: width.ideal }),
    ...(height?.ideal === undefined ? {} : { height: height.ideal }),
    ...(aspectRatio?.ideal === undefined ? {} : { aspectRatio: aspectRatio.ideal }),
  };
  return {
    ...nearestSize(candidate, wish, candidate.native),
    frameRate: clamp(frameRate?.ideal ?? DEFAULT_FRAME_RATE, candidate.frameRate),
    resizeMode: candidate.resizeMode,
  };
}

function area({ width, height }: Size): number {
  return width * height;
}

/** Whether one list comes before another, the first difference deciding. */
function isLower(one: readonly number[], other: readonly number[]): boolean {
  for (const [index, cost] of one.entries()) {
    const against = other[index] ?? 0;
    if (cost !== against) return cost < against;
  }
  return false;
}
