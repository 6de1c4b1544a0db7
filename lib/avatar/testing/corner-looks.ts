import { EMOTIONS } from '../../expression/emotions.ts';
import { ATTRIBUTES } from '../attributes.ts';
import { type AvatarConfiguration, withAttribute } from '../configuration.ts';
import type { HandId } from '../options.ts';
import { type AvatarPose, clampPose } from '../pose/avatar-pose.ts';
import { poseOfEmotion } from '../pose/emotion-poses.ts';
import { presetOf } from '../presets.ts';

/** A configuration and a pose that between them strain a drawing. */
export interface CornerLook {
  readonly name: string;
  readonly configuration: AvatarConfiguration;
  readonly pose: AvatarPose;
}

const TEXTS = ['Hello', 'OMG!', 'Grüß Gott', 'W'.repeat(12)];

/** Looks that mix the options of every attribute with the seven faces and the head turned as far as it goes. */
export function cornerLooks(hand: HandId, count: number): readonly CornerLook[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `corner-${String(index + 1).padStart(2, '0')}`,
    configuration: mixture(hand, index),
    pose: cornerPose(index),
  }));
}

function mixture(hand: HandId, index: number): AvatarConfiguration {
  const random = randomNumbers(index + 1);
  return ATTRIBUTES.reduce((configuration: AvatarConfiguration, attribute) => {
    const { key } = attribute;
    const options: readonly string[] = attribute.kind === 'text' ? TEXTS : attribute.options;
    const option = options[Math.floor(random() * options.length)];
    // What can be left off often is, or masks and hats would hide the rest.
    const isOff = options.includes('none') && random() < 0.4;
    if (key === 'hand') return configured(configuration, key, hand);
    return option === undefined
      ? configuration
      : configured(configuration, key, isOff ? 'none' : option);
  }, presetOf('any'));
}

/** Numbers from 0 to 1 that are always the same for a seed (Park and Miller's generator). */
function randomNumbers(seed: number): () => number {
  let state = (seed * 7919) % 2147483647;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function configured(
  configuration: AvatarConfiguration,
  key: Parameters<typeof withAttribute>[1],
  value: string,
): AvatarConfiguration {
  const result = withAttribute(configuration, key, value);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function cornerPose(index: number): AvatarPose {
  const emotion = EMOTIONS[index % EMOTIONS.length] ?? 'neutral';
  const end = (pace: number) => ((index * pace) % 3) - 1;
  return clampPose({
    ...poseOfEmotion(emotion),
    roll: end(1),
    yaw: end(2) * (index % 2 === 0 ? 1 : 0.5),
    pitch: end(4) * (index % 5 === 0 ? 0 : 1),
    gazeX: end(5),
    blinkLeft: index % 6 === 0 ? 1 : 0,
    tongue: index % 9 === 4 ? 1 : 0,
    cheekPuff: index % 11 === 3 ? 1 : 0,
  });
}
