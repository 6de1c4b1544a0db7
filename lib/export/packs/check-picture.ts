import type { AnimationHeader } from '../animation/header/animation-header.ts';
import { readAnimationHeader } from '../animation/header/read-animation-header.ts';
import { readPictureHeader } from '../picture-header.ts';
import type { PackProblem } from './pack-problem.ts';
import type { MotionRule, PictureRule } from './pack-rules.ts';

/** Times are written in whole hundredths or thousandths of a second. */
const ROUNDING = 0.01;

/** Everything in which a picture breaks the rule of its kind. */
export function checkPicture(
  path: string,
  bytes: Uint8Array,
  rule: PictureRule,
): readonly PackProblem[] {
  const { kind, cut, mostBytes } = rule;
  const moving = readAnimationHeader(bytes);
  const header = typeof kind === 'string' ? stillHeader(bytes, moving) : moving;
  const format = typeof kind === 'string' ? kind : kind.format;
  const size = header ? `${header.width} by ${header.height}` : 'unreadable';
  const wanted = `${cut.size} by ${cut.size}`;
  return [
    ...broken(header?.format !== format, 'format', header?.format ?? 'unreadable', format),
    ...broken(size !== wanted, 'size', size, wanted),
    ...broken(header?.alpha !== true, 'transparency', 'opaque', 'transparent'),
    ...broken(
      bytes.length > mostBytes,
      'weight',
      `${bytes.length} bytes`,
      `at most ${mostBytes} bytes`,
    ),
    ...(typeof kind !== 'string' && moving ? motionProblems(moving, kind) : []),
  ].map((problem) => ({ path, ...problem }));
}

type Problem = Omit<PackProblem, 'path'>;

/** Of a picture that moves, its first one would be read. */
function stillHeader(bytes: Uint8Array, moving: AnimationHeader | undefined) {
  return moving ? undefined : readPictureHeader(bytes);
}

function motionProblems(
  { pictures, seconds, sound }: AnimationHeader,
  { mostSeconds, mostFramesPerSecond, mostPictures = Number.POSITIVE_INFINITY }: MotionRule,
): readonly Problem[] {
  const rate = pictures / seconds;
  return [
    ...broken(
      !(seconds > 0 && seconds <= mostSeconds),
      'duration',
      `${seconds} s`,
      `at most ${mostSeconds} s`,
    ),
    ...broken(
      rate > mostFramesPerSecond * (1 + ROUNDING),
      'rate',
      `${rate.toFixed(1)} a second`,
      `at most ${mostFramesPerSecond}`,
    ),
    ...broken(
      pictures < 2 || pictures > mostPictures,
      'pictures',
      String(pictures),
      `2 to ${mostPictures}`,
    ),
    ...broken(sound, 'sound', 'sound', 'none'),
  ];
}

function broken(
  isBroken: boolean,
  rule: Problem['rule'],
  found: string,
  allowed: string,
): readonly Problem[] {
  return isBroken ? [{ rule, found, allowed }] : [];
}
