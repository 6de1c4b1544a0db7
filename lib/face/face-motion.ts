import type { FaceMotion } from '../expression/expression-state.ts';

/** The blendshapes whose mean is a motion; the stronger of several groups counts. */
const SOURCES: Readonly<Record<FaceMotion, readonly (readonly string[])[]>> = {
  jawOpen: [['jawOpen']],
  smile: [['mouthSmileLeft', 'mouthSmileRight']],
  frown: [['mouthFrownLeft', 'mouthFrownRight']],
  pucker: [['mouthPucker']],
  blinkLeft: [['eyeBlinkLeft']],
  blinkRight: [['eyeBlinkRight']],
  browRaise: [['browInnerUp'], ['browOuterUpLeft', 'browOuterUpRight']],
  browFurrow: [['browDownLeft', 'browDownRight']],
};

/** Reads what the face does from a tracker's blendshapes; each weight from 0 to 1. */
export function motionOf(
  blendshapes: Readonly<Record<string, number>>,
): Readonly<Record<FaceMotion, number>> {
  const entries = Object.entries(SOURCES).map(([motion, groups]) => {
    const strengths = groups.map((names) => {
      const sum = names.reduce((total, name) => total + (blendshapes[name] ?? 0), 0);
      return sum / names.length;
    });
    return [motion, Math.min(Math.max(...strengths, 0), 1)];
  });
  return Object.fromEntries(entries) as Record<FaceMotion, number>;
}
