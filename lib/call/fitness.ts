import { clamp, type Range, type Size } from './resolution.ts';
import type {
  ChoiceConstraint,
  ChoiceName,
  ConstraintSet,
  NumberConstraint,
} from './track-constraints.ts';

export const RESIZE_MODES = ['none', 'crop-and-scale'] as const;
export type ResizeMode = (typeof RESIZE_MODES)[number];

/** A camera, as far as it can be chosen by constraints. */
export interface CameraDescription {
  readonly deviceId: string;
  readonly groupId: string;
  readonly facingMode: readonly string[];
  /** The sizes that it gives by itself; others are cut and scaled from them. */
  readonly sizes: readonly Size[];
  /** Pictures a second, at the most. */
  readonly frameRate: number;
}

export interface CameraSettings extends Size {
  readonly frameRate: number;
  readonly resizeMode: ResizeMode;
}

/** The bounds of a constraint; empty when nothing meets them. */
export function rangeOf({ min, max, exact }: NumberConstraint = {}): Range {
  return {
    min: Math.max(min ?? Number.NEGATIVE_INFINITY, exact ?? Number.NEGATIVE_INFINITY),
    max: Math.min(max ?? Number.POSITIVE_INFINITY, exact ?? Number.POSITIVE_INFINITY),
  };
}

/** What a camera has to offer for a choice. */
export function valuesOf(
  camera: CameraDescription,
  mode: string,
  name: ChoiceName,
): readonly string[] {
  if (name === 'resizeMode') return [mode];
  return name === 'facingMode' ? camera.facingMode : [camera[name]];
}

/** Whether one of the values is among those that have to be. */
export function isAllowed(
  values: readonly string[],
  constraint: ChoiceConstraint | undefined,
): boolean {
  const { exact } = constraint ?? {};
  return exact === undefined || values.some((value) => exact.includes(value));
}

/** The fitness distance of the specification: 0 where every wish is met. */
export function fitness(
  camera: CameraDescription,
  settings: CameraSettings,
  set: ConstraintSet,
): number {
  const { width, height, frameRate, resizeMode } = settings;
  let sum =
    distance(width, set.width?.ideal) +
    distance(height, set.height?.ideal) +
    distance(width / height, set.aspectRatio?.ideal) +
    distance(frameRate, set.frameRate?.ideal);
  for (const name of ['deviceId', 'groupId', 'facingMode', 'resizeMode'] as const) {
    const ideal = set[name]?.ideal;
    if (ideal && !valuesOf(camera, resizeMode, name).some((each) => ideal.includes(each))) sum += 1;
  }
  return sum;
}

/**
 * How far the camera's own size is from wishes and bounds: cutting and scaling is second best.
 *
 * @param bounds none of them empty
 */
export function nativeFitness(
  { native, ...bounds }: { readonly native: Size; readonly width: Range; readonly height: Range },
  set: ConstraintSet,
): number {
  let sum = 0;
  for (const name of ['width', 'height'] as const) {
    sum += distance(native[name], set[name]?.ideal);
    sum += distance(native[name], clamp(native[name], bounds[name]));
  }
  return sum;
}

function distance(actual: number, ideal: number | undefined): number {
  if (ideal === undefined || actual === ideal) return 0;
  return Math.abs(actual - ideal) / Math.max(Math.abs(actual), Math.abs(ideal));
}
