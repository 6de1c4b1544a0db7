import type { Emotion } from '../../expression/emotions.ts';
import type { AvatarPose } from '../pose/avatar-pose.ts';
import { bothSides } from '../pose/sides.ts';

/** What is added to a pose. */
type Motion = Partial<AvatarPose>;

/** Half of the time that lids take to close and open, in seconds. */
const HALF_BLINK = 0.11;

/**
 * The small motions of a face that keeps an expression for a while. They begin and end wherever they are: who uses
 * them lets them come and go softly.
 *
 * @param time since the expression began, in seconds
 * @param length how long it is kept, in seconds
 */
export const LIVING_MOTIONS: Readonly<Record<Emotion, (time: number, length: number) => Motion>> = {
  angry: (time) => ({
    ...bothSides({ squint: 0.12 * wave(time, 2.3) }),
    pitch: -0.14,
    yaw: 0.1 * wave(time, 2.3),
    roll: 0.06 * wave(time, 1.15),
    noseWrinkle: 0.25 * swell(time, 2.3),
    stretch: 0.2 * wave(time, 2.3, 0.25),
  }),
  disgust: (time, length) => ({
    ...bothSides({ squint: 0.2 * swell(time, 1.3), blink: 0.7 * blink(time, 0.55 * length) }),
    yaw: -0.3 * swell(time, 0.5 / length),
    roll: 0.12 * swell(time, 0.5 / length),
    pitch: 0.06 * wave(time, 1.3),
    gazeX: -0.35 * swell(time, 0.5 / length),
    tongue: -0.35 * swell(time, 1.3),
  }),
  fear: (time, length) => ({
    ...bothSides({ browInnerUp: -0.12 * swell(time, 4), blink: blink(time, 0.7 * length) }),
    yaw: 0.035 * wave(time, 7.4),
    roll: 0.03 * wave(time, 6.3),
    pitch: 0.06,
    gazeX: 0.7 * wave(time, 1.05),
    jawOpen: 0.12 * swell(time, 4),
  }),
  happy: (time, length) => ({
    ...bothSides({ squint: 0.25 * swell(time, 2.2), blink: blink(time, 0.72 * length) }),
    pitch: 0.04 + 0.1 * wave(time, 2.2),
    roll: 0.13 * wave(time, 1.1),
    jawOpen: 0.18 * wave(time, 2.2, 0.2),
  }),
  sad: (time, length) => ({
    ...bothSides({
      blink: 0.8 * blink(time / 2.4, (0.55 * length) / 2.4),
      browInnerUp: 0.1 * wave(time, 0.9),
    }),
    pitch: -0.2 + 0.05 * wave(time, 0.9),
    roll: 0.12 * wave(time, 0.6),
    yaw: 0.1 * wave(time, 0.6, 0.2),
    gazeX: 0.25 * wave(time, 0.6, 0.2),
    gazeY: -0.25,
  }),
  surprise: (time, length) => ({
    ...bothSides({
      browOuterUp: -0.25 * swell(time, 1.7),
      blink: blink(time, 0.5 * length) + blink(time, 0.5 * length + 0.28),
    }),
    pitch: 0.12 + 0.07 * wave(time, 1.7),
    yaw: 0.06 * wave(time, 0.8),
    jawOpen: 0.15 * wave(time, 1.7, 0.2),
  }),
  neutral: (time, length) => ({
    ...bothSides({
      blink: blink(time, 0.16 * length) + blink(time, 0.52 * length),
      smile: 0.3 * bump(time, 0.78 * length, 0.2 * length),
      browOuterUp: 0.3 * bump(time, 0.78 * length, 0.2 * length),
    }),
    yaw: -0.22 * wave(time, 1 / length),
    gazeX: -0.6 * wave(time, 1 / length, 0.04),
    roll: 0.07 * wave(time, 0.5 / length),
    pitch: 0.05 * wave(time, 1 / length, 0.25),
  }),
};

/** From -1 to 1 so many times a second. */
function wave(time: number, timesASecond: number, phase = 0): number {
  return Math.sin(2 * Math.PI * (timesASecond * time + phase));
}

/** From 0 to 1 and back so many times a second. */
function swell(time: number, timesASecond: number): number {
  return (1 - Math.cos(2 * Math.PI * timesASecond * time)) / 2;
}

function blink(time: number, middle: number): number {
  return bump(time, middle, HALF_BLINK);
}

/** 1 in the middle, 0 from half a width away. */
function bump(time: number, middle: number, halfWidth: number): number {
  const share = Math.min(Math.abs(time - middle) / halfWidth, 1);
  return Math.cos((Math.PI / 2) * share) ** 2;
}
