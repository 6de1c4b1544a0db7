import { clamp01 } from '../../avatar/numbers.ts';
import { type AvatarPose, clampPose } from '../../avatar/pose/avatar-pose.ts';
import { idleMotion } from './idle-motion.ts';
import { mouthMotion } from './mouth-motion.ts';
import { VOICE_STEP, type VoiceMoment } from './voice-analysis.ts';

/** Lips are in place a little before their sound, in seconds. */
const LEAD = 0.03;
/** Who speaks looks friendly; a wide jaw leaves less of the smile. */
const SMILE = 0.22;
/** Brows go up where somebody gets louder. */
const BROWS = 0.9;

/**
 * An emoji that says what is heard: the mouth follows the voice, and the face lives beside it. The same voice and
 * seed give the same film.
 *
 * @param seed a whole number
 * @returns the pose at a time in seconds; undefined when nothing is to be heard
 */
export function speakingPose(
  voice: readonly VoiceMoment[],
  seed: number,
): ((time: number) => AvatarPose) | undefined {
  const mouth = mouthMotion(voice);
  if (!mouth) return undefined;
  const idle = idleMotion(seed, voice.length * VOICE_STEP);
  return (time) => {
    const index = Math.min(Math.round((time + LEAD) / VOICE_STEP), mouth.length - 1);
    const { jawOpen = 0, pucker = 0, stretch = 0, liveliness = 0 } = mouth[index] ?? {};
    const brows = BROWS * clamp01(jawOpen - liveliness);
    const smile = SMILE * (1 - 0.5 * jawOpen) * (1 - pucker);
    const rest = idle(time);
    return clampPose({
      ...rest,
      pitch: rest.pitch + 0.25 * brows,
      jawOpen,
      pucker,
      stretch,
      smileLeft: smile,
      smileRight: smile,
      browInnerUpLeft: brows,
      browInnerUpRight: brows,
      browOuterUpLeft: brows,
      browOuterUpRight: brows,
    });
  };
}
