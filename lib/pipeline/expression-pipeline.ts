import type { EmotionClassifier } from '../emotion/emotion-classifier.ts';
import type { ExpressionState } from '../expression/expression-state.ts';
import type { FeaturePoints } from '../expression/feature-points.ts';
import { alignmentOf, type Similarity } from '../face/alignment.ts';
import { gazeOf, motionOf } from '../face/face-motion.ts';
import type { FaceTracker } from '../face/face-observation.ts';
import { placeOf } from '../face/face-place.ts';
import { headPoseOf } from '../face/head-pose.ts';
import { featurePointsOf } from '../face/points-of-face.ts';
import { ExpressionReader, type FaceCropper } from './expression-reader.ts';
import { StateSmoothing } from './state-smoothing.ts';

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

/** A face that was found in a frame whose expression hasn't been read yet. */
interface Found<Frame> {
  readonly frame: Frame;
  readonly alignment: Similarity;
  readonly capturedAt: number;
}

/** A face that is back after this pause, in milliseconds, is read anew. */
const FORGET_AFTER = 700;
/** … and, where no frame was read in which it was missing: a resting face is read once a second. */
const FORGET_UNSEEN_AFTER = 2500;

/** Joins tracker and network: a frame in, the state of the expression out. */
export class ExpressionPipeline<Frame extends FrameFacts> {
  readonly #parts: PipelineParts<Frame>;
  readonly #reader: ExpressionReader<Frame>;
  #smoothing = new StateSmoothing();
  #lastSeen = Number.NEGATIVE_INFINITY;
  #wasMissed = false;
  #found: Found<Frame> | undefined;
  #points: FeaturePoints | null = null;

  constructor(parts: PipelineParts<Frame>) {
    this.#parts = parts;
    this.#reader = new ExpressionReader(parts.cropper, parts.classifier);
  }

  /** The ten points of the face in the frame that was read last; null when none was in sight. */
  get points(): FeaturePoints | null {
    return this.#points;
  }

  /**
   * Reads where the face is and what it does. Who covers the face with something waits for that: the network has its
   * turn afterwards, with {@link readExpression}, and what it says is in the states that follow. Only of a face that
   * has just come it is asked at once.
   *
   * @param capturedAt when the camera took the frame: milliseconds since the epoch, larger at each call
   * @returns null when no face is in sight
   */
  read(frame: Frame, capturedAt: number): ExpressionState | null {
    this.#found = undefined;
    const observation = this.#parts.tracker.detect(frame, capturedAt);
    this.#points = observation ? featurePointsOf(observation) : null;
    const forgetAfter = this.#wasMissed ? FORGET_AFTER : FORGET_UNSEEN_AFTER;
    this.#wasMissed ||= observation === undefined;
    if (!observation || !this.#points) return null;
    this.#wasMissed = false;
    if (capturedAt - this.#lastSeen > forgetAfter) {
      this.#smoothing = new StateSmoothing();
      this.#reader.forget();
    }
    this.#lastSeen = capturedAt;
    const size = { width: frame.displayWidth, height: frame.displayHeight };
    const alignment = alignmentOf(this.#points, size, this.#parts.cropper.size);
    const known = this.#reader.latest;
    if (known) this.#found = { frame, alignment, capturedAt };
    return this.#smoothing.next({
      capturedAt,
      probabilities: known ?? this.#reader.read(frame, alignment, capturedAt),
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

  /** Reads the expression in the frame that was read last, which must not have been closed. */
  readExpression(): void {
    if (!this.#found) return;
    const { frame, alignment, capturedAt } = this.#found;
    this.#found = undefined;
    this.#reader.read(frame, alignment, capturedAt);
  }

  close(): void {
    this.#parts.tracker.close();
    this.#parts.classifier.close();
  }
}
