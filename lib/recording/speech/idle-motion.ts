import { ease } from '../../avatar/numbers.ts';
import type { AvatarPose } from '../../avatar/pose/avatar-pose.ts';
import { seededRandom } from '../seeded-random.ts';

/** What a face does besides speaking. */
export type IdlePose = Pick<
  AvatarPose,
  'blinkLeft' | 'blinkRight' | 'gazeX' | 'gazeY' | 'roll' | 'yaw' | 'pitch'
>;

/** People who speak blink every two to six seconds, for some 0.18 s: closing takes a third of it. */
const BLINK = { pause: [1.8, 5.2], time: 0.18 } as const;
/** The eyes rest somewhere for so long, in seconds, never far from whom one speaks to. */
const GAZE = { pause: [0.8, 2.6], reach: 0.22, move: 0.06 } as const;
/** The head sways in slow waves that never meet: turns a second of each, and how far it goes. */
const SWAY = {
  roll: { waves: [0.11, 0.23], reach: 0.16 },
  yaw: { waves: [0.09, 0.19], reach: 0.14 },
  pitch: { waves: [0.13, 0.31], reach: 0.1 },
} as const;

interface Glance {
  readonly time: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Blinks, glances and a slight sway of the head, the same for the same seed.
 *
 * @param seconds how long it is to last
 */
export function idleMotion(seed: number, seconds: number): (time: number) => IdlePose {
  const random = seededRandom(seed);
  const within = ([least, most]: readonly [number, number]) => least + random() * (most - least);
  const times = (pause: readonly [number, number]) => {
    const found: number[] = [];
    for (let time = within(pause); time < seconds; time += within(pause)) found.push(time);
    return found;
  };
  const blinks = times(BLINK.pause);
  const reach = () => GAZE.reach * (2 * random() - 1);
  const glances: Glance[] = [
    { time: Number.NEGATIVE_INFINITY, x: 0, y: 0 },
    ...times(GAZE.pause).map((time) => ({ time, x: reach(), y: 0.6 * reach() })),
  ];
  const phases = { roll: random(), yaw: random(), pitch: random() };
  const sway = (key: keyof typeof SWAY, time: number) => {
    const [first, second] = SWAY[key].waves.map((turns) =>
      Math.sin(2 * Math.PI * (turns * time + phases[key])),
    );
    return (SWAY[key].reach * ((first ?? 0) + (second ?? 0))) / 2;
  };
  return (time) => {
    const blink = Math.max(0, ...blinks.map((start) => lidAt(time - start)));
    return {
      blinkLeft: blink,
      blinkRight: blink,
      ...gazeAt(glances, time),
      roll: sway('roll', time),
      yaw: sway('yaw', time),
      pitch: sway('pitch', time),
    };
  };
}

function lidAt(since: number): number {
  if (since < 0 || since > BLINK.time) return 0;
  const closing = BLINK.time / 3;
  return since < closing ? ease(0, closing, since) : 1 - ease(closing, BLINK.time, since);
}

function gazeAt(glances: readonly Glance[], time: number): { gazeX: number; gazeY: number } {
  const index = glances.findLastIndex((glance) => glance.time <= time);
  const to = glances[index];
  const from = glances[index - 1] ?? to;
  if (!to || !from) return { gazeX: 0, gazeY: 0 };
  const share = ease(0, GAZE.move, time - to.time);
  return {
    gazeX: from.x + share * (to.x - from.x),
    gazeY: from.y + share * (to.y - from.y),
  };
}
