import { distanceOf, type HeadPoint } from './head-space.ts';

/** A measure of the person's left and right side. */
export interface Sides {
  readonly left: number;
  readonly right: number;
}

/**
 * Distances of a face that its blendshapes don't report, in the head's own space: 1 is the distance between the
 * middles of the eyes.
 */
export interface FaceMeasures {
  /** Distance of the lids as a share of the eye's width. */
  readonly lidOpening: Sides;
  /** Height of the brow's inner end above the eye's inner corner. */
  readonly innerBrow: Sides;
  /** How far the mouth's corner lies below the middle between the lips; negative in a smile. */
  readonly cornerDrop: Sides;
  readonly mouthWidth: number;
  /** From the inner corners of the eyes down to the wings of the nose. */
  readonly noseLength: number;
  /** Width of the face beside the mouth as a share of its width beside the eyes. */
  readonly cheekWidth: number;
}

/** A face of which nothing could be measured: none of the motions that are read from these distances shows. */
export const UNMEASURED: FaceMeasures = {
  lidOpening: { left: 0, right: 0 },
  innerBrow: { left: 0, right: 0 },
  cornerDrop: { left: Number.NEGATIVE_INFINITY, right: Number.NEGATIVE_INFINITY },
  mouthWidth: Number.POSITIVE_INFINITY,
  noseLength: Number.POSITIVE_INFINITY,
  cheekWidth: 0,
};

/** Landmarks of MediaPipe's face mesh on one side, and what is between the sides. */
const SIDES = {
  left: {
    eye: [362, 263],
    lids: [
      [385, 380],
      [386, 374],
      [387, 373],
    ],
    innerBrow: [336, 285],
    innerCorner: 362,
    mouthCorner: 291,
    noseWing: 294,
    temple: 454,
    jaw: 288,
  },
  right: {
    eye: [33, 133],
    lids: [
      [160, 144],
      [159, 145],
      [158, 153],
    ],
    innerBrow: [107, 55],
    innerCorner: 133,
    mouthCorner: 61,
    noseWing: 64,
    temple: 234,
    jaw: 58,
  },
} as const;
const INNER_LIPS = [13, 14] as const;

type Side = (typeof SIDES)[keyof typeof SIDES];
type PointAt = (index: number) => HeadPoint;

/** @param at a landmark's point in the head's own space */
export function measuresOf(at: PointAt): FaceMeasures {
  const { left, right } = SIDES;
  const height = (index: number) => at(index)[1];
  const width = (name: 'mouthCorner' | 'temple' | 'jaw') => at(left[name])[0] - at(right[name])[0];
  const lips = mean(INNER_LIPS.map(height));
  return {
    lidOpening: bySide((side) => lidOpeningOf(side, at)),
    innerBrow: bySide((side) => mean(side.innerBrow.map(height)) - height(side.innerCorner)),
    cornerDrop: bySide((side) => lips - height(side.mouthCorner)),
    mouthWidth: width('mouthCorner'),
    noseLength: mean([left, right].map((side) => height(side.innerCorner) - height(side.noseWing))),
    cheekWidth: width('jaw') / width('temple'),
  };
}

function lidOpeningOf({ eye: [outer, inner], lids }: Side, at: PointAt): number {
  const openings = lids.map(([upper, lower]) => distanceOf(at(upper), at(lower)));
  return mean(openings) / distanceOf(at(outer), at(inner));
}

function bySide(measure: (side: Side) => number): Sides {
  return { left: measure(SIDES.left), right: measure(SIDES.right) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
