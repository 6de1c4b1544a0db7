/** Something that moves along a line: where it is and how fast it goes, in pixels and pixels a second. */
export interface Motion {
  readonly position: number;
  readonly velocity: number;
}

/** Pulls firmly, and damps so that it overshoots by a little once. */
const STIFFNESS = 380;
const DAMPING = 27;
/** Longer frames are taken in steps, or the spring would burst. */
const LONGEST_STEP = 1 / 120;
/** A tab that was hidden doesn't fly. */
const LONGEST_FRAME = 0.1;

/** Where a spring that pulls towards a target has carried something after some seconds. */
export function sprung(motion: Motion, target: number, seconds: number): Motion {
  let { position, velocity } = motion;
  let left = Math.min(seconds, LONGEST_FRAME);
  while (left > 0) {
    const step = Math.min(left, LONGEST_STEP);
    velocity += (STIFFNESS * (target - position) - DAMPING * velocity) * step;
    position += velocity * step;
    left -= step;
  }
  return { position, velocity };
}

/** Whether nobody sees it move any more. */
export function hasSettled({ position, velocity }: Motion, target: number): boolean {
  return Math.abs(position - target) < 0.25 && Math.abs(velocity) < 8;
}
