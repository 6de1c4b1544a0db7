import type { FaceAction } from './actions.ts';
import type { FacePose } from './draw-face.ts';
import { blinkAt, segmentAt } from './expected-at.ts';
import { smoothstep } from './geometry.ts';
import { EXPRESSIONS, MOVEMENT, type Segment, type Timeline, TRANSITION } from './timeline.ts';

/** How far the webcam has to look down until the face is out of sight, in pixels. */
const OUT_OF_SIGHT = 400;

/** A little life in a held pose: amplitude in degrees and pixels; whole periods in every clip. */
const SWAY = { roll: 0.6, shift: 1.5 } as const;

/** The face at a moment of a clip. */
export function poseAt(timeline: Timeline, time: number): FacePose {
  const { segment, previous, elapsed } = segmentAt(timeline, time);
  const expressed = smoothstep(elapsed / TRANSITION);
  const moved = smoothstep(elapsed / MOVEMENT);
  const between = (value: (segment: Segment) => number): number =>
    value(previous) + (value(segment) - value(previous)) * moved;
  const turn = between((each) => each.turn ?? 0);
  const blink = blinkAt(timeline, time);
  const expression = blend(
    { ...EXPRESSIONS[previous.expression], ...previous.brows },
    { ...EXPRESSIONS[segment.expression], ...segment.brows },
    expressed,
  );
  const sway = timeline.motionless ? 0 : (2 * Math.PI * time) / timeline.duration;
  return {
    weights: {
      ...expression,
      // Closed lids cannot droop.
      lidsDroop: (expression.lidsDroop ?? 0) * (1 - blink),
      blink,
      turn,
    },
    head: {
      roll: between((each) => each.roll ?? 0) + SWAY.roll * Math.sin(sway),
      shift: [turn * 10 + SWAY.shift * Math.sin(sway), SWAY.shift * (Math.cos(2 * sway) - 1)],
    },
    lookDown: between((each) => (each.away ? OUT_OF_SIGHT : 0)),
  };
}

type Weights = Readonly<Partial<Record<FaceAction, number>>>;

function blend(from: Weights, to: Weights, share: number): Weights {
  const actions = [...Object.keys(from), ...Object.keys(to)] as FaceAction[];
  return Object.fromEntries(
    actions.map((action) => {
      const [start, end] = [from[action] ?? 0, to[action] ?? 0];
      return [action, start + (end - start) * share];
    }),
  );
}
