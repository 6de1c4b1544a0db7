import type { FaceMotion, Gaze } from '../expression/expression-state.ts';
import { type FaceMeasures, measuresOf, UNMEASURED } from './face-measures.ts';
import type { FaceObservation } from './face-observation.ts';
import { type FrameShape, headSpaceOf } from './head-space.ts';

type Motion = Readonly<Record<FaceMotion, number>>;
type Blendshapes = Readonly<Record<string, number>>;

/**
 * Where a measure of FaceMeasures counts as 0 and as 1: chosen around the quantiles that `npm run motions` finds
 * in the expressions of FER-2013. A typical face rests between them, so that a calibration can find its rest.
 */
const LID_OPENING = [0.26, 0.5] as const;
const CORNER_DROP = [-0.02, 0.1] as const;
const NOSE_LENGTH = [0.68, 0.48] as const;
/** A smile lifts the nose's wings too, by this much (regression over the same faces). */
const NOSE_LIFT_OF_SMILE = 0.05;
/** The blendshape sees a pucker in many resting mouths; one that is really puckered is this narrow. */
const PUCKERED_WIDTH = [0.72, 0.58] as const;
/** Rest 0.91; 0.96 with the cheeks of the clip's portrait blown up by 18 pixels of 184. */
const CHEEK_WIDTH = [0.89, 0.97] as const;
/** How much higher one brow's inner end has to be than the other's for only that one to count as raised. */
const BROW_DIFFERENCE = 0.1;
/** What the blendshapes of the gaze reach when the eyes look as far as is comfortable. */
const FULL_GAZE = 0.7;
/** From this blink on the lids hide where the eyes look; the blendshapes then say «down». */
const LIDS_CLOSED = 0.4;

/**
 * Reads what the face does; each weight from 0 to 1. Most are ARKit's blendshapes; wide eyes, nose wrinkle,
 * puffed cheeks, lowered corners of the mouth and the brows' sides come from landmarks, because MediaPipe's
 * blendshapes for them stay near 0; without landmarks they are at rest. The tongue is always 0: no landmark lies on
 * it.
 */
export function motionOf(observation: FaceObservation, frame: FrameShape): Motion {
  const shapes = observation.blendshapes;
  const measures =
    'landmarks' in observation ? measuresOf(headSpaceOf(observation, frame)) : UNMEASURED;
  return {
    ...browsOf(shapes, measures),
    ...eyesOf(shapes, measures),
    ...mouthOf(shapes, measures),
    ...cheeksAndNoseOf(shapes, measures),
  };
}

/** Reads where the eyes look. Closed lids look ahead. */
export function gazeOf({ blendshapes }: Pick<FaceObservation, 'blendshapes'>): Gaze {
  const at = (name: string) => blendshapes[name] ?? 0;
  const left = at('eyeLookOutLeft') - at('eyeLookInLeft');
  const right = at('eyeLookInRight') - at('eyeLookOutRight');
  const up = at('eyeLookUpLeft') + at('eyeLookUpRight');
  const down = at('eyeLookDownLeft') + at('eyeLookDownRight');
  const open = 1 - share(Math.max(at('eyeBlinkLeft'), at('eyeBlinkRight')), [0, LIDS_CLOSED]);
  return { x: direction((left + right) / 2), y: direction((up - down * open) / 2) };
}

function browsOf(shapes: Blendshapes, { innerBrow }: FaceMeasures) {
  const inner = weight(shapes, 'browInnerUp');
  const difference = (innerBrow.left - innerBrow.right) / BROW_DIFFERENCE;
  return {
    browInnerUpLeft: within(inner * (1 + clampDirection(difference))),
    browInnerUpRight: within(inner * (1 - clampDirection(difference))),
    browOuterUpLeft: weight(shapes, 'browOuterUpLeft'),
    browOuterUpRight: weight(shapes, 'browOuterUpRight'),
    browDownLeft: weight(shapes, 'browDownLeft'),
    browDownRight: weight(shapes, 'browDownRight'),
  };
}

function eyesOf(shapes: Blendshapes, { lidOpening }: FaceMeasures) {
  return {
    blinkLeft: weight(shapes, 'eyeBlinkLeft'),
    blinkRight: weight(shapes, 'eyeBlinkRight'),
    squintLeft: weight(shapes, 'eyeSquintLeft'),
    squintRight: weight(shapes, 'eyeSquintRight'),
    wideLeft: share(lidOpening.left, LID_OPENING),
    wideRight: share(lidOpening.right, LID_OPENING),
  };
}

function mouthOf(shapes: Blendshapes, { cornerDrop, mouthWidth }: FaceMeasures) {
  const frown = (side: 'Left' | 'Right', drop: number) =>
    Math.max(weight(shapes, `mouthFrown${side}`), share(drop, CORNER_DROP));
  return {
    jawOpen: weight(shapes, 'jawOpen'),
    smileLeft: weight(shapes, 'mouthSmileLeft'),
    smileRight: weight(shapes, 'mouthSmileRight'),
    frownLeft: frown('Left', cornerDrop.left),
    frownRight: frown('Right', cornerDrop.right),
    stretch: meanOfSides(shapes, 'mouthStretch'),
    pucker: weight(shapes, 'mouthPucker') * share(mouthWidth, PUCKERED_WIDTH),
    press: Math.max(meanOfSides(shapes, 'mouthPress'), weight(shapes, 'mouthRollLower')),
    tongue: 0,
  };
}

/** Cheeks are blown up behind closed lips. */
function cheeksAndNoseOf(shapes: Blendshapes, { cheekWidth, noseLength }: FaceMeasures) {
  const lift = NOSE_LIFT_OF_SMILE * meanOfSides(shapes, 'mouthSmile');
  return {
    cheekPuff: share(cheekWidth, CHEEK_WIDTH) * (1 - weight(shapes, 'jawOpen')),
    noseWrinkle: share(noseLength + lift, NOSE_LENGTH),
  };
}

function meanOfSides(shapes: Blendshapes, name: string): number {
  return (weight(shapes, `${name}Left`) + weight(shapes, `${name}Right`)) / 2;
}

function weight(shapes: Blendshapes, name: string): number {
  return within(shapes[name] ?? 0);
}

/** How far a value has come from the first of two to the second, 0 to 1. */
function share(value: number, [from, to]: readonly [number, number]): number {
  return within((value - from) / (to - from));
}

function direction(value: number): number {
  return clampDirection(value / FULL_GAZE);
}

function clampDirection(value: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(value, -1), 1) : 0;
}

/** What is no number, from a face without extent, is no motion. */
function within(value: number): number {
  return value > 0 ? Math.min(value, 1) : 0;
}
