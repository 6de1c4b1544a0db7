import { poseOfEmotion } from '../../avatar/pose/emotion-poses.ts';
import { BURST_TIME, burstShapes } from '../../avatar/reaction/burst.ts';
import { exaggeratedPose } from '../../avatar/reaction/exaggerate.ts';
import type { Scene } from '../../avatar/scene/scene.ts';
import { EMOTIONS, type Emotion } from '../../expression/emotions.ts';
import { type Cut, stickerSvg } from '../sticker-svg.ts';

/** One picture of a pack, before it is drawn. */
export interface Sticker {
  /** Lower-case words with hyphens: `happy`, `happy-reaction`. */
  readonly name: string;
  readonly emotion: Emotion;
  /** Larger than life, with its burst around the head. */
  readonly reaction: boolean;
  /** The emoji that a chat finds it by. */
  readonly emoji: string;
}

const EMOJI: Readonly<Record<Emotion, readonly [expression: string, reaction: string]>> = {
  angry: ['😠', '😡'],
  disgust: ['🤢', '🤮'],
  fear: ['😨', '😱'],
  happy: ['😄', '🤩'],
  sad: ['😢', '😭'],
  surprise: ['😮', '🤯'],
  neutral: ['😐', '😌'],
};
/** When a burst is at its fullest, in milliseconds since it began. */
const FULL_BURST = 0.42 * BURST_TIME;

/** The stickers of a pack: the seven expressions, and the reaction to each where they are wanted. */
export function stickersOf(withReactions: boolean): readonly Sticker[] {
  const expressions = EMOTIONS.map((emotion) => ({
    name: emotion,
    emotion,
    reaction: false,
    emoji: EMOJI[emotion][0],
  }));
  if (!withReactions) return expressions;
  const reactions = EMOTIONS.map((emotion) => ({
    name: `${emotion}-reaction`,
    emotion,
    reaction: true,
    emoji: EMOJI[emotion][1],
  }));
  return [...expressions, ...reactions];
}

/** Draws a sticker of an avatar. */
export function drawSticker(scene: Scene, { emotion, reaction }: Sticker, cut: Cut): string {
  const pose = poseOfEmotion(emotion);
  if (!reaction) return stickerSvg(scene, pose, cut);
  const burst = burstShapes(emotion, FULL_BURST, scene.headRoom);
  return stickerSvg(scene, exaggeratedPose(pose, 1), cut, burst);
}
