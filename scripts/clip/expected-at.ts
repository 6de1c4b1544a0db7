import {
  BLINK,
  type ClipName,
  MOVEMENT,
  type PlayedExpression,
  type Segment,
  TIMELINES,
  type Timeline,
  TRANSITION,
} from './timeline.ts';

/** What the face in the clip does at a moment. */
export interface ExpectedFace {
  /** The expression that the face shows or goes over to. */
  readonly expression: PlayedExpression;
  /** `true` once expression and place are reached; `false` on the way there. */
  readonly settled: boolean;
  /** Whether the face has left the picture, or is leaving. */
  readonly away: boolean;
  /** Whether the lids are on their way or closed. */
  readonly blinking: boolean;
}

/**
 * What the face in a clip does.
 *
 * @param time seconds since the clip's start; beyond its end it begins again
 */
export function expectedAt(time: number, name: ClipName = 'sample'): ExpectedFace {
  const timeline = TIMELINES[name];
  const { segment, previous, elapsed } = segmentAt(timeline, time);
  const away = segment.away ?? false;
  const isSame = previous.expression === segment.expression && previous.brows === segment.brows;
  const isExpressed = isSame || elapsed >= TRANSITION;
  const isInPlace = (previous.away ?? false) === away || elapsed >= MOVEMENT;
  return {
    expression: segment.expression,
    settled: isExpressed && isInPlace,
    away,
    blinking: blinkAt(timeline, time) > 0,
  };
}

interface Moment {
  readonly segment: Segment;
  readonly previous: Segment;
  /** Seconds since the segment began. */
  readonly elapsed: number;
}

/** The segment that a moment lies in, the one before it, and the seconds since it began. */
export function segmentAt({ duration, segments }: Timeline, time: number): Moment {
  const within = modulo(time, duration);
  const index = Math.max(
    segments.findLastIndex(({ start }) => start <= within),
    0,
  );
  const segment = segments[index];
  const previous = segments.at(index - 1);
  if (!segment || !previous) {
    throw new RangeError('A timeline needs at least one segment.');
  }
  return { segment, previous, elapsed: within - segment.start };
}

/** How far the lids are closed, 0 to 1: down and up again within {@link BLINK}. */
export function blinkAt({ duration, blinks }: Timeline, time: number): number {
  const within = modulo(time, duration);
  const nearest = Math.min(...blinks.map((blink) => Math.abs(within - blink)));
  const share = Math.max(0, 1 - nearest / (BLINK / 2));
  // The lids stay closed for a moment in the middle.
  return Math.min(1, share * 1.6);
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
