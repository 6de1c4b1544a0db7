import type { AvatarConfiguration } from '../../lib/avatar/configuration.ts';
import { type AvatarPose, REST_POSE } from '../../lib/avatar/pose/avatar-pose.ts';
import { PoseMotion } from '../../lib/avatar/pose/pose-motion.ts';
import { type PoseOptions, poseOf } from '../../lib/avatar/pose/pose-of.ts';
import { type AvatarRenderer, createRenderer } from '../../lib/avatar/render.ts';
import type { ExpressionState } from '../../lib/expression/expression-state.ts';
import { type DrawnFace, measureFace } from './drawn-face.ts';
import type { FaceMap } from './face-map.ts';
import { FRAME_SIZE, rasterise } from './frame.ts';

/** Who is drawn and measured. */
export interface Sitter {
  readonly configuration: AvatarConfiguration;
  readonly map: FaceMap;
}

/** A drawn frame's face, and when the frame was shown: milliseconds on the clock of the states. */
export interface DrawnMoment {
  readonly time: number;
  readonly face: DrawnFace;
}

/** A common display's interval between frames, in milliseconds. */
export const DISPLAY_FRAME = 1000 / 60;

/**
 * Plays states as a page does, through the same poses and the same motion to the display's rate, and measures
 * frames that are drawn. A state arrives when its picture is taken.
 *
 * @param every measures only each nth frame of the display
 */
export async function playStates(
  states: readonly ExpressionState[],
  sitter: Sitter,
  options: PoseOptions,
  every = 2,
): Promise<readonly DrawnMoment[]> {
  const renderer = createRenderer();
  const motion = new PoseMotion();
  const moments: DrawnMoment[] = [];
  const [start, end] = [states[0]?.capturedAt ?? 0, states.at(-1)?.capturedAt ?? 0];
  let next = 0;
  for (let frame = 0; start + frame * DISPLAY_FRAME <= end; frame += 1) {
    const time = start + frame * DISPLAY_FRAME;
    for (let state = states[next]; state && state.capturedAt <= time; state = states[next]) {
      motion.aim({ pose: poseOf(state, options), expression: 'neutral' });
      next += 1;
    }
    const pose = motion.at(time);
    if (frame % every !== 0) continue;
    moments.push({ time, face: await drawAndMeasure(renderer, sitter, pose) });
  }
  return moments;
}

/** The face of somebody who is drawn at rest. */
export function measureAtRest(sitter: Sitter): Promise<DrawnFace> {
  return drawAndMeasure(createRenderer(), sitter, REST_POSE);
}

async function drawAndMeasure(
  { render }: AvatarRenderer,
  { configuration, map }: Sitter,
  pose: AvatarPose,
): Promise<DrawnFace> {
  return measureFace(await rasterise(render(configuration, pose, { size: FRAME_SIZE })), map);
}
