import type { FaceMotion, Gaze } from '../expression/expression-state.ts';

/** The blendshapes whose mean is a motion. */
const SOURCES: Readonly<Record<FaceMotion, readonly string[]>> = {
  browInnerUpLeft: ['browInnerUp'],
  browInnerUpRight: ['browInnerUp'],
  browOuterUpLeft: ['browOuterUpLeft'],
  browOuterUpRight: ['browOuterUpRight'],
  browDownLeft: ['browDownLeft'],
  browDownRight: ['browDownRight'],
  blinkLeft: ['eyeBlinkLeft'],
  blinkRight: ['eyeBlinkRight'],
  squintLeft: ['eyeSquintLeft'],
  squintRight: ['eyeSquintRight'],
  wideLeft: ['eyeWideLeft'],
  wideRight: ['eyeWideRight'],
  jawOpen: ['jawOpen'],
  smileLeft: ['mouthSmileLeft'],
  smileRight: ['mouthSmileRight'],
  frownLeft: ['mouthFrownLeft'],
  frownRight: ['mouthFrownRight'],
  stretch: ['mouthStretchLeft', 'mouthStretchRight'],
  pucker: ['mouthPucker'],
  press: ['mouthPressLeft', 'mouthPressRight'],
  tongue: [],
  cheekPuff: ['cheekPuff'],
  noseWrinkle: ['noseSneerLeft', 'noseSneerRight'],
};

type Blendshapes = Readonly<Record<string, number>>;

/** Reads what the face does from a tracker's blendshapes; each weight from 0 to 1. */
export function motionOf(blendshapes: Blendshapes): Readonly<Record<FaceMotion, number>> {
  const entries = Object.entries(SOURCES).map(([motion, names]) => {
    const sum = names.reduce((total, name) => total + (blendshapes[name] ?? 0), 0);
    return [motion, Math.min(Math.max(sum / Math.max(names.length, 1), 0), 1)];
  });
  return Object.fromEntries(entries) as Record<FaceMotion, number>;
}

/** Reads where the eyes look from a tracker's blendshapes. */
export function gazeOf(blendshapes: Blendshapes): Gaze {
  const at = (name: string) => blendshapes[name] ?? 0;
  const left = at('eyeLookOutLeft') - at('eyeLookInLeft');
  const right = at('eyeLookInRight') - at('eyeLookOutRight');
  const up = at('eyeLookUpLeft') + at('eyeLookUpRight');
  const down = at('eyeLookDownLeft') + at('eyeLookDownRight');
  return { x: within((left + right) / 2), y: within((up - down) / 2) };
}

function within(value: number): number {
  return Math.min(Math.max(value, -1), 1);
}
