import { ClassicFaceTracker } from './classic/classic-face-tracker.ts';
import type { SmallPicture } from './classic/small-picture.ts';
import type { FaceTracker } from './face-observation.ts';
import { FallbackFaceTracker } from './fallback-face-tracker.ts';
import {
  MediaPipeFaceTracker,
  type MediaPipeFiles,
  type Pixels,
} from './mediapipe-face-tracker.ts';

/** What a tracker is made of. */
export interface FaceTrackerParts<Frame> {
  /** Loads MediaPipe's files; rejects where they aren't there. */
  loadFiles(): Promise<MediaPipeFiles>;
  /** Gives the small picture of a frame, of some {@link SMALL_AREA} pixels; it is done with at the next call. */
  shrink(frame: Frame): SmallPicture;
}

/** How many pixels the classic tracker looks at: 320x240 of a webcam's usual shape. */
export const SMALL_AREA = 320 * 240;

/**
 * Makes the best face tracker that this machine has: MediaPipe's where its model is there and starts, and as long
 * as the machine keeps up with it; else the classic one, which needs nothing.
 */
export async function createFaceTracker<Frame extends Pixels>(
  parts: FaceTrackerParts<Frame>,
): Promise<FaceTracker<Frame>> {
  const createQuick = () => new ClassicFaceTracker<Frame>((frame) => parts.shrink(frame));
  const precise = await parts
    .loadFiles()
    .then((files) => MediaPipeFaceTracker.create(files))
    .catch(() => undefined);
  if (!precise) return createQuick();
  return new FallbackFaceTracker({ precise, createQuick, now: () => performance.now() });
}
