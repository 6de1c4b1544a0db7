import type { EmotionClassifier } from '../emotion/emotion-classifier.ts';
import type { ExpressionState } from '../expression/expression-state.ts';
import { alignmentOf, type Similarity } from '../face/alignment.ts';
import { gazeOf, motionOf } from '../face/face-motion.ts';
import type { FaceTracker } from '../face/face-observation.ts';
import { placeOf } from '../face/face-place.ts';
import { featurePointsOf } from '../face/feature-points.ts';
import { headPoseOf } from '../face/head-pose.ts';
import { StateSmoothing } from './state-smoothing.ts';

/** Cuts the aligned face out of a frame: `size` x `size` grey levels from 0 to 255. */
export interface FaceCropper<Frame> {
  readonly size: number;
  crop(frame: Frame, alignment: Similarity): ArrayLike<number>;
}

/** A frame's width and height in pixels, and its timestamp in microseconds. */
export interface FrameFacts {
  readonly displayWidth: number;
  readonly displayHeight: number;
  readonly timestamp: number;
}

/** The parts that see; each is closed by the pipeline. */
export interface PipelineParts<Frame> {
  readonly tracker: FaceTracker<Frame>;
  readonly cropper: FaceCropper<Frame>;
  readonly classifier: EmotionClassifier;
}

/** A face that is back after this pause, in milliseconds, is read anew. */
const FORGET_AFTER = 700;

/** Joins tracker and network: a frame in, the state of the expression out. */
export class ExpressionPipeline<Frame extends FrameFacts> {
  readonly #parts: PipelineParts<Frame>;
  #smoothing = new StateSmoothing();
  #lastSeen = Number.NEGATIVE_INFINITY;

  constructor(parts: PipelineParts<Frame>) {
    this.#parts = parts;
  }

  /**
   * @param capturedAt when the camera took the frame: milliseconds since the epoch, larger at each call
   * @returns null when no face is in sight
   */
  read(frame: Frame, capturedAt: number): ExpressionState | null {
    const observation = this.#parts.tracker.detect(frame, capturedAt);
    if (!observation) return null;
    if (capturedAt - this.#lastSeen > FORGET_AFTER) this.#smoothing = new StateSmoothing();
    this.#lastSeen = capturedAt;
    const { cropper, classifier } = this.#parts;
    const size = { width: frame.displayWidth, height: frame.displayHeight };
    const alignment = alignmentOf(featurePointsOf(observation), size, cropper.size);
    return this.#smoothing.next({
      capturedAt,
      probabilities: classifier.classify(cropper.crop(frame, alignment)),
      motion: motionOf(observation, size),
      gaze: gazeOf(observation),
      head: headPoseOf(observation.headMatrix),
      // Ten points have no outline: nobody may rely on where that face ends.
      place:
        'landmarks' in observation
          ? placeOf(observation, { ...size, timestamp: frame.timestamp })
          : null,
    });
  }

  close(): void {
    this.#parts.tracker.close();
    this.#parts.classifier.close();
  }
}
