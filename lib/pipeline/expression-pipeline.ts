import type { EmotionClassifier } from '../emotion/emotion-classifier.ts';
import {
  EMOTIONS,
  type Emotion,
  type EmotionProbabilities,
  namedProbabilities,
} from '../expression/emotions.ts';
import { chooseExpression } from '../expression/expression-choice.ts';
import { type ExpressionState, FACE_MOTIONS } from '../expression/expression-state.ts';
import { OneEuroFilter, type OneEuroOptions } from '../expression/one-euro-filter.ts';
import { alignmentOf, type Similarity } from '../face/alignment.ts';
import { gazeOf, motionOf } from '../face/face-motion.ts';
import type { FaceTracker } from '../face/face-observation.ts';
import { headPoseOf } from '../face/head-pose.ts';

/** Cuts the aligned face out of a frame: `size` x `size` grey levels from 0 to 255. */
export interface FaceCropper<Frame> {
  readonly size: number;
  crop(frame: Frame, alignment: Similarity): ArrayLike<number>;
}

/** A frame's width and height in pixels. */
export interface FrameSize {
  readonly displayWidth: number;
  readonly displayHeight: number;
}

/** The parts that see; each is closed by the pipeline. */
export interface PipelineParts<Frame> {
  readonly tracker: FaceTracker<Frame>;
  readonly cropper: FaceCropper<Frame>;
  readonly classifier: EmotionClassifier;
}

/** Probabilities change slowly and are noisy; motion has to be felt at once. */
const CALM: OneEuroOptions = { minimumCutoff: 1.2, speedCoefficient: 1.5 };
const QUICK: OneEuroOptions = { minimumCutoff: 2, speedCoefficient: 4 };
/** A face that is back after this pause, in milliseconds, is read anew. */
const FORGET_AFTER = 700;

/** Joins tracker and network: a frame in, the state of the expression out. */
export class ExpressionPipeline<Frame extends FrameSize> {
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
    const alignment = alignmentOf(observation.landmarks, size, cropper.size);
    return this.#smoothing.next({
      capturedAt,
      probabilities: classifier.classify(cropper.crop(frame, alignment)),
      motion: motionOf(observation, size),
      gaze: gazeOf(observation),
      head: headPoseOf(observation.headMatrix),
    });
  }

  close(): void {
    this.#parts.tracker.close();
    this.#parts.classifier.close();
  }
}

type Reading = Pick<ExpressionState, 'capturedAt' | 'probabilities' | 'motion' | 'gaze' | 'head'>;

/** One filter for each value of the state, and the expression that is shown. */
class StateSmoothing {
  readonly #emotions = new Map(EMOTIONS.map((name) => [name, new OneEuroFilter(CALM)]));
  readonly #motions = new Map(FACE_MOTIONS.map((name) => [name, new OneEuroFilter(QUICK)]));
  readonly #angles = {
    roll: new OneEuroFilter(QUICK),
    yaw: new OneEuroFilter(QUICK),
    pitch: new OneEuroFilter(QUICK),
  };
  readonly #gaze = { x: new OneEuroFilter(QUICK), y: new OneEuroFilter(QUICK) };
  #shown: Emotion | 'unsure' = 'unsure';

  next(reading: Reading): ExpressionState {
    const time = reading.capturedAt;
    const smoothed = EMOTIONS.map(
      (name) => this.#emotions.get(name)?.next(reading.probabilities[name], time) ?? 0,
    );
    const probabilities = normalised(smoothed);
    this.#shown = chooseExpression(probabilities, this.#shown);
    const motion = FACE_MOTIONS.map((name) => [
      name,
      this.#motions.get(name)?.next(reading.motion[name], time) ?? 0,
    ]);
    const { roll, yaw, pitch } = reading.head;
    return {
      capturedAt: time,
      expression: this.#shown,
      confidence: Math.max(...Object.values(probabilities)),
      probabilities,
      motion: Object.fromEntries(motion) as ExpressionState['motion'],
      gaze: {
        x: this.#gaze.x.next(reading.gaze.x, time),
        y: this.#gaze.y.next(reading.gaze.y, time),
      },
      head: {
        roll: this.#angles.roll.next(roll, time),
        yaw: this.#angles.yaw.next(yaw, time),
        pitch: this.#angles.pitch.next(pitch, time),
      },
    };
  }
}

function normalised(values: readonly number[]): EmotionProbabilities {
  const sum = values.reduce((total, value) => total + value, 0);
  return namedProbabilities(values.map((value) => value / sum));
}
