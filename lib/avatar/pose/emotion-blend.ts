import { EMOTIONS, type Emotion, type EmotionProbabilities } from '../../expression/emotions.ts';
import { ease } from '../numbers.ts';
import {
  ACCENTS,
  type Accent,
  type AvatarPose,
  clampPose,
  type PoseKey,
  type PoseWeight,
  poseFrom,
} from './avatar-pose.ts';
import { withoutConflicts } from './conflicts.ts';
import { EMOTION_POSES } from './emotion-poses.ts';
import { strongestOf, withSides } from './sides.ts';

/** Below the first no expression stands out, and the mirror is all there is; above the second it is certain. */
const CERTAIN = [0.3, 0.65] as const;
/** Probabilities over which an accent comes. */
const ACCENT_COMES = [0.45, 0.85] as const;
/** With this much emoji or more the accents are at their fullest. */
const ACCENTS_FULL_AT = 0.5;
/** Weights of the face over which it contradicts an emotion. */
const CONTRADICTS = [0.15, 0.75] as const;
/** Weights of the face over which the tracker can be sure of a motion that it sees well. */
const EVIDENT = [0.04, 0.5] as const;

/** What nobody does who feels so. Neutral has nothing to add to what the face does. */
const CONTRADICTIONS: Readonly<Record<Exclude<Emotion, 'neutral'>, readonly PoseWeight[]>> = {
  angry: withSides('smile', 'browInnerUp', 'browOuterUp'),
  disgust: withSides('smile', 'wide'),
  fear: withSides('smile', 'browDown'),
  happy: withSides('frown', 'browDown'),
  sad: withSides('smile', 'wide'),
  surprise: withSides('smile', 'browDown', 'squint'),
};
/** The tracker misses no smile: a joy without one is the network's mistake. */
const SMILE = withSides('smile');
const FELT = Object.keys(CONTRADICTIONS) as (keyof typeof CONTRADICTIONS)[];

/** Mouth and lids answer the face: an emotion may add to them but never take away. */
const ONLY_ADDED: ReadonlySet<PoseKey> = new Set([
  ...withSides('blink', 'squint', 'wide', 'smile', 'frown'),
  ...(['jawOpen', 'stretch', 'pucker', 'press', 'tongue', 'cheekPuff'] as const),
]);
/** Of these the tracker sees even a little: an emotion makes them larger, but not out of nothing. */
const NEEDS_EVIDENCE: ReadonlySet<PoseKey> = new Set([
  ...withSides('smile'),
  ...(['jawOpen', 'pucker', 'tongue', 'cheekPuff'] as const),
]);

/**
 * Blends the emotions' poses into that of the face. Each weight still rises with the face's own motion.
 *
 * @param own what the face does
 * @param emojiShare 0 gives `own` without accents, 1 as much emotion as there is
 */
export function withEmotions(
  own: AvatarPose,
  probabilities: EmotionProbabilities,
  emojiShare: number,
): AvatarPose {
  const agreements = agreementsOf(own);
  const shares = sharesOf(probabilities);
  const blended = poseFrom((key) => {
    const pulls = FELT.map((emotion) => {
      const strength = emojiShare * shares[emotion] * agreements[emotion];
      return strength * pullOf(key, own[key], EMOTION_POSES[emotion][key]);
    });
    return pulls.reduce((sum, pull) => sum + pull, own[key]);
  });
  return clampPose({
    ...withoutConflicts(blended),
    ...accentsOf(probabilities, agreements, Math.min(emojiShare / ACCENTS_FULL_AT, 1)),
  });
}

type ByEmotion = Readonly<Record<(typeof FELT)[number], number>>;

/** How much of each emotion there is to blend in, together at most 1: nothing while none is certain. */
function sharesOf(probabilities: EmotionProbabilities): ByEmotion {
  const squares = EMOTIONS.map((emotion) => probabilities[emotion] ** 2);
  const sum = squares.reduce((total, square) => total + square, 0);
  const largest = Math.max(...EMOTIONS.map((emotion) => probabilities[emotion]));
  const certainty = sum > 0 ? ease(...CERTAIN, largest) / sum : 0;
  return byEmotion((emotion) => certainty * probabilities[emotion] ** 2);
}

/** How far the face lets each emotion be, 0 to 1. */
function agreementsOf(own: AvatarPose): ByEmotion {
  return byEmotion((emotion) => {
    const contradiction = ease(...CONTRADICTS, strongestOf(own, CONTRADICTIONS[emotion]));
    const evidence = emotion === 'happy' ? ease(...EVIDENT, strongestOf(own, SMILE)) : 1;
    return evidence * (1 - contradiction);
  });
}

/** How far an emotion that is alone would move a value. */
function pullOf(key: PoseKey, own: number, felt: number): number {
  if (key === 'gazeX' || key === 'gazeY') return felt;
  if (key === 'roll' || key === 'yaw' || key === 'pitch') return felt;
  if (!ONLY_ADDED.has(key)) return felt - own;
  const evidence = NEEDS_EVIDENCE.has(key) ? ease(...EVIDENT, own) : 1;
  return evidence * Math.max(felt - own, 0);
}

function accentsOf(
  probabilities: EmotionProbabilities,
  agreements: ByEmotion,
  fullness: number,
): Readonly<Record<Accent, number>> {
  const entries = ACCENTS.map((accent) => {
    const strengths = FELT.map(
      (emotion) =>
        EMOTION_POSES[emotion][accent] *
        agreements[emotion] *
        ease(...ACCENT_COMES, probabilities[emotion]),
    );
    return [accent, fullness * Math.max(...strengths)];
  });
  return Object.fromEntries(entries) as Record<Accent, number>;
}

function byEmotion(value: (emotion: (typeof FELT)[number]) => number): ByEmotion {
  return Object.fromEntries(FELT.map((emotion) => [emotion, value(emotion)])) as ByEmotion;
}
