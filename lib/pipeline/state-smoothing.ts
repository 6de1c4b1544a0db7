import {
  EMOTIONS,
  type Emotion,
  type EmotionProbabilities,
  namedProbabilities,
} from '../expression/emotions.ts';
import { chooseExpression } from '../expression/expression-choice.ts';
import {
  type ExpressionState,
  FACE_MOTIONS,
  type FaceMotion,
} from '../expression/expression-state.ts';
import { OneEuroFilter, type OneEuroOptions } from '../expression/one-euro-filter.ts';

/** What was read in one frame by itself. */
export type Reading = Pick<
  ExpressionState,
  'capturedAt' | 'probabilities' | 'motion' | 'gaze' | 'head' | 'place'
>;

/** Probabilities change slowly and are noisy. */
const CALM: OneEuroOptions = { minimumCutoff: 1.2, speedCoefficient: 1.5 };
/** Motion has to be felt at once: a blink of 150 ms, five frames, passes whole. */
const QUICK: OneEuroOptions = { minimumCutoff: 1, speedCoefficient: 8 };
/** What comes from a few landmarks trembles more, and the irises most. */
const STEADY: OneEuroOptions = { minimumCutoff: 0.6, speedCoefficient: 4 };
const STEADIEST: OneEuroOptions = { minimumCutoff: 0.4, speedCoefficient: 3 };
const TREMBLING: ReadonlySet<FaceMotion> = new Set([
  'wideLeft',
  'wideRight',
  'frownLeft',
  'frownRight',
  'cheekPuff',
  'noseWrinkle',
]);

/**
 * The most that counts as passed between two readings, in milliseconds. A face that is read less often kept still: one
 * reading of it weighs no more than a slow machine's, and its noise is evened out on.
 */
const LONGEST_STEP = 200;

/** One 1 € filter for each value of the state, and the expression that is shown. */
export class StateSmoothing {
  readonly #emotions = new Filters(EMOTIONS, () => CALM);
  readonly #motions = new Filters(FACE_MOTIONS, (name) => (TREMBLING.has(name) ? STEADY : QUICK));
  readonly #gaze = new Filters(['x', 'y'] as const, () => STEADIEST);
  readonly #angles = new Filters(['roll', 'yaw', 'pitch'] as const, () => QUICK);
  #shown: Emotion | 'unsure' = 'unsure';
  #readAt = Number.NaN;
  /** The filters' own time. */
  #time = 0;

  next(reading: Reading): ExpressionState {
    const passed = reading.capturedAt - this.#readAt;
    if (passed > 0) this.#time += Math.min(passed, LONGEST_STEP);
    this.#readAt = reading.capturedAt;
    const time = this.#time;
    const probabilities = normalised(this.#emotions.next(reading.probabilities, time));
    this.#shown = chooseExpression(probabilities, this.#shown);
    return {
      capturedAt: reading.capturedAt,
      expression: this.#shown,
      confidence: Math.max(...Object.values(probabilities)),
      probabilities,
      motion: this.#motions.next(reading.motion, time),
      gaze: this.#gaze.next(reading.gaze, time),
      head: this.#angles.next(reading.head, time),
      place: reading.place,
    };
  }
}

/** A filter for each of several values that are measured together. */
class Filters<Name extends string> {
  readonly #filters: readonly (readonly [Name, OneEuroFilter])[];

  constructor(names: readonly Name[], optionsOf: (name: Name) => OneEuroOptions) {
    this.#filters = names.map((name) => [name, new OneEuroFilter(optionsOf(name))]);
  }

  next(values: Readonly<Record<Name, number>>, time: number): Record<Name, number> {
    const entries = this.#filters.map(([name, filter]) => [name, filter.next(values[name], time)]);
    return Object.fromEntries(entries) as Record<Name, number>;
  }
}

function normalised(values: EmotionProbabilities): EmotionProbabilities {
  const sum = EMOTIONS.reduce((total, name) => total + values[name], 0);
  return namedProbabilities(EMOTIONS.map((name) => values[name] / sum));
}
