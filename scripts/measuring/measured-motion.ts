import type { FaceMotion } from '../../lib/expression/expression-state.ts';
import { motionOf } from '../../lib/face/face-motion.ts';
import type { MeasuredFace } from '../clip/landmarker-page.ts';

/** A measured face's landmarks are in pixels already. */
const IN_PIXELS = { width: 1, height: 1 };

/** What the extension would read from a face that was measured in one picture. */
export function motionOfMeasured(face: MeasuredFace): Readonly<Record<FaceMotion, number>> {
  const landmarks = face.landmarks.map(([x, y, z]) => ({ x, y, z }));
  return motionOf({ ...face, landmarks }, IN_PIXELS);
}
