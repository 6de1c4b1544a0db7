import type { FaceFit, FaceFrame } from './face-template.ts';
import type { PixelMap } from './small-picture.ts';

/** A frame in which a face may be, and how well one fits there. */
export interface FaceCandidate {
  readonly frame: FaceFrame;
  readonly fit: number;
}

/** Distances between the eyes that are looked for, as shares of the picture's width. */
const UNITS = [0.05, 0.06, 0.072, 0.086, 0.103, 0.124, 0.15, 0.18, 0.22] as const;
/** What a person before a webcam has; a face of half of that, or twice, has to fit better by PENALTY. */
export const USUAL_UNIT = 0.11;
const PENALTY = 0.08;
/** Tilts that are looked for, in radians. */
const ROLLS = [0, -0.17, 0.17, -0.35, 0.35] as const;
/** How far apart the places are that are tried, as a share of the distance between the eyes. */
const STRIDE = 0.2;
/** How many candidates are looked at more closely. */
const MOST = 5;

/** Looks everywhere in a picture for frames in which a face may be; the best first, one of each size. */
export function searchFaces(
  fitAt: FaceFit,
  { width, height }: Pick<PixelMap, 'width' | 'height'>,
): readonly FaceCandidate[] {
  const candidates: FaceCandidate[] = [];
  for (const share of UNITS) {
    const best = bestOfSize(fitAt, width, height, share * width);
    if (best) candidates.push(best);
  }
  return candidates
    .sort((one, other) => believed(other, width) - believed(one, width))
    .slice(0, MOST)
    .map(({ frame }) => climb(fitAt, frame));
}

function bestOfSize(
  fitAt: FaceFit,
  width: number,
  height: number,
  unit: number,
): FaceCandidate | undefined {
  let best: FaceCandidate | undefined;
  const stride = Math.max(unit * STRIDE, 1);
  for (let y = unit * 0.5; y < height - unit; y += stride) {
    for (let x = unit * 0.8; x < width - unit * 0.8; x += stride) {
      for (const roll of ROLLS) {
        const frame = { x, y, unit, roll };
        const found = fitAt(frame);
        // A cheek or a nose without skin has none at any tilt.
        if (found < 0) break;
        if (found > (best?.fit ?? 0)) best = { frame, fit: found };
      }
    }
  }
  return best;
}

function believed({ frame, fit }: FaceCandidate, width: number): number {
  return fit - sizePenaltyOf(frame, width);
}

/** By how much less a face of an unusual size is believed. */
export function sizePenaltyOf({ unit }: FaceFrame, width: number): number {
  return PENALTY * Math.abs(Math.log2(unit / (USUAL_UNIT * width)));
}

/** Steps of the last approach: place and size as shares of the distance between the eyes, tilt in radians. */
const STEPS = [0.1, 0.05, 0.025] as const;

/** Moves a frame to where the face fits best nearby. */
export function climb(fitAt: FaceFit, from: FaceFrame): FaceCandidate {
  let best: FaceCandidate = { frame: from, fit: fitAt(from) };
  for (const step of STEPS) {
    for (let from = best; ; from = best) {
      for (const frame of neighboursOf(from.frame, step)) {
        const found = fitAt(frame);
        if (found > best.fit + 1e-6) best = { frame, fit: found };
      }
      if (best === from) break;
    }
  }
  return best;
}

function neighboursOf({ x, y, unit, roll }: FaceFrame, step: number): readonly FaceFrame[] {
  const shift = step * unit;
  return [
    { x: x + shift, y, unit, roll },
    { x: x - shift, y, unit, roll },
    { x, y: y + shift, unit, roll },
    { x, y: y - shift, unit, roll },
    { x, y, unit: unit * (1 + step), roll },
    { x, y, unit: unit / (1 + step), roll },
    { x, y, unit, roll: roll + step },
    { x, y, unit, roll: roll - step },
  ];
}
