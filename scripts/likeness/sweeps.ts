import { NO_CALIBRATION } from '../../lib/avatar/pose/calibration.ts';
import type { PoseOptions } from '../../lib/avatar/pose/pose-of.ts';
import { EMOTIONS, namedProbabilities } from '../../lib/expression/emotions.ts';
import type { ExpressionState, FaceMotion } from '../../lib/expression/expression-state.ts';
import { FACE_MOTIONS } from '../../lib/expression/expression-state.ts';
import type { DrawnFace } from './drawn-face.ts';
import { playStates, type Sitter } from './play-states.ts';
import { correlation } from './statistics.ts';

/** A motion that is played alone, and what of a drawn face answers it. */
export interface Sweep {
  readonly name: string;
  /** The state at a share of the motion, 0 to 1; for the head's roll from one side to the other. */
  stateAt(share: number): Pick<ExpressionState, 'motion' | 'head'>;
  drawn(face: DrawnFace): number;
}

const STATES_A_SECOND = 30;
/** How long one motion there and back takes, in seconds. */
const PERIOD = 1.6;
/** The head tilts this far to both sides, in radians. */
const TILT = 0.35;

/** As the camera sees it, the person's left is on the right of the picture. */
export const SWEEPS: readonly Sweep[] = [
  sweep('jaw', ['jawOpen'], ({ opening }) => opening),
  sweep('smile', ['smileLeft', 'smileRight'], ({ corner }) => corner.left + corner.right),
  sweep('smile, left', ['smileLeft'], ({ corner }) => corner.right),
  sweep('smile, right', ['smileRight'], ({ corner }) => corner.left),
  sweep('frown', ['frownLeft', 'frownRight'], ({ corner }) => -corner.left - corner.right),
  sweep('inner brow, left', ['browInnerUpLeft'], ({ browInner }) => browInner.right),
  sweep('inner brow, right', ['browInnerUpRight'], ({ browInner }) => browInner.left),
  sweep('outer brow, left', ['browOuterUpLeft'], ({ browOuter }) => browOuter.right),
  sweep('outer brow, right', ['browOuterUpRight'], ({ browOuter }) => browOuter.left),
  sweep('furrow, left', ['browDownLeft'], ({ browInner }) => -browInner.right),
  sweep('furrow, right', ['browDownRight'], ({ browInner }) => -browInner.left),
  sweep('blink, left', ['blinkLeft'], ({ eye }) => -eye.right),
  sweep('blink, right', ['blinkRight'], ({ eye }) => -eye.left),
  sweep('wide eyes', ['wideLeft', 'wideRight'], ({ eye }) => eye.left + eye.right),
  {
    name: 'roll',
    stateAt: (share) => ({
      motion: motionAt([], 0),
      head: { roll: TILT * (2 * share - 1), yaw: 0, pitch: 0 },
    }),
    drawn: ({ roll }) => roll,
  },
];

function sweep(
  name: string,
  motions: readonly FaceMotion[],
  drawn: (face: DrawnFace) => number,
): Sweep {
  const head = { roll: 0, yaw: 0, pitch: 0 };
  return { name, stateAt: (share) => ({ motion: motionAt(motions, share), head }), drawn };
}

/** Some motions between rest and full of a typical face; the others rest. */
function motionAt(motions: readonly FaceMotion[], share: number): ExpressionState['motion'] {
  return Object.fromEntries(
    FACE_MOTIONS.map((name) => {
      const { rest, full } = NO_CALIBRATION.motion[name];
      return [name, motions.includes(name) ? rest + share * (full - rest) : rest];
    }),
  ) as ExpressionState['motion'];
}

/** How far a sweep is after some milliseconds, 0 to 1: like a sine. */
export function shareAt(milliseconds: number): number {
  return 0.5 - 0.5 * Math.cos((2 * Math.PI * milliseconds) / (PERIOD * 1000));
}

/** One motion there and back, as the engine would tell it of a face without any emotion. */
export function sweepStates({ stateAt }: Sweep): readonly ExpressionState[] {
  return Array.from({ length: Math.round(PERIOD * STATES_A_SECOND) + 1 }, (_, index) => {
    const time = (index * 1000) / STATES_A_SECOND;
    return expressionless(stateAt(shareAt(time)), time);
  });
}

function expressionless(
  face: Pick<ExpressionState, 'motion' | 'head'>,
  capturedAt: number,
): ExpressionState {
  const probability = 1 / EMOTIONS.length;
  return {
    capturedAt,
    expression: 'unsure',
    confidence: probability,
    probabilities: namedProbabilities(EMOTIONS.map(() => probability)),
    gaze: { x: 0, y: 0 },
    place: { timestamp: 0, aspectRatio: 4 / 3, x: 0.5, y: 0.5, width: 0.4, height: 0.5, roll: 0 },
    ...face,
  };
}

/** The correlation of a sweep with what is drawn. */
export async function likenessOfSweep(
  sweep: Sweep,
  sitter: Sitter,
  options: PoseOptions,
): Promise<number> {
  const moments = await playStates(sweepStates(sweep), sitter, options);
  return correlation(
    moments.map(({ time }) => shareAt(time)),
    moments.map(({ face }) => sweep.drawn(face)),
  );
}
