import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AvatarPose } from '../../lib/avatar/pose/avatar-pose.ts';
import { type CalibrationSamples, calibrate } from '../../lib/avatar/pose/calibrate.ts';
import { type Calibration, NO_CALIBRATION } from '../../lib/avatar/pose/calibration.ts';
import type { ExpressionState } from '../../lib/expression/expression-state.ts';
import { shownPose } from './shown-pose.ts';

/** What the person is asked to do, in this order. */
export const CALIBRATION_STEPS = ['rest', 'smile', 'jawOpen'] as const;
export type CalibrationStep = (typeof CALIBRATION_STEPS)[number];

/** Time to read the sentence and to move, before anything is measured, in milliseconds. */
export const SETTLE = 1300;
/** How long a step measures, in milliseconds. Three steps take some ten seconds. */
export const MEASURE = 2000;
/** A longer pause between two states, in milliseconds, is no time spent: the face was out of sight. */
const LONGEST_PAUSE = 200;

/** Fits the avatar to one face: three steps, and a look at what they changed. */
export interface CalibrationModel {
  /** What everybody draws with. */
  readonly calibration: ReadonlySignal<Calibration>;
  readonly isCalibrated: ReadonlySignal<boolean>;
  /** Where the person is, or null while nothing goes on. */
  readonly stage: ReadonlySignal<CalibrationStep | 'compare' | null>;
  /** How much of the step is done, 0 to 1. */
  readonly progress: ReadonlySignal<number>;
  /** Whether the face is being learned, for which every frame has to be read. */
  readonly measures: ReadonlySignal<boolean>;
  /** Whether what the face does is being measured just now. */
  readonly measuring: ReadonlySignal<boolean>;
  /** The bare mirror without a calibration and with the one that was just made. */
  readonly before: ReadonlySignal<AvatarPose>;
  readonly after: ReadonlySignal<AvatarPose>;
  start(): void;
  /** Goes on without measuring this step; all of them skipped changes nothing. */
  skip(): void;
  /** Begins the step anew. */
  again(): void;
  /** Keeps what was measured. */
  keep(): void;
  cancel(): void;
  /** Draws without a calibration from now on. */
  forget(): void;
  /** Whether the calibration that was forgotten can still be had back. */
  readonly canRestore: ReadonlySignal<boolean>;
  restore(): void;
  onState(state: ExpressionState): void;
  /** Takes over what another page of the extension has stored. */
  replace(calibration: Calibration | null): void;
}

/** One step under way. */
interface Measurement {
  readonly step: CalibrationStep;
  /** Milliseconds with a face in sight. */
  readonly elapsed: number;
  readonly lastAt: number | null;
}

const NO_SAMPLES: CalibrationSamples = { rest: [], smile: [], jawOpen: [] };

/**
 * @param initial the stored calibration, or null
 * @param state what is seen of the face
 * @param save called with what is to be kept; null forgets it
 */
export function createCalibrationModel(
  initial: Calibration | null,
  state: ReadonlySignal<ExpressionState | null>,
  save: (calibration: Calibration | null) => void,
): CalibrationModel {
  const stored = signal(initial);
  const forgotten = signal<Calibration | null>(null);
  const running = signal<Measurement | null>(null);
  const samples = signal(NO_SAMPLES);
  const proposal = signal<Calibration | null>(null);

  const store = (calibration: Calibration | null) => {
    stored.value = calibration;
    save(calibration);
  };
  const begin = (step: CalibrationStep) => {
    samples.value = { ...samples.value, [step]: [] };
    running.value = { step, elapsed: 0, lastAt: null };
  };
  const stop = () => {
    batch(() => {
      running.value = null;
      proposal.value = null;
      samples.value = NO_SAMPLES;
    });
  };
  const goOn = (step: CalibrationStep) => {
    const next = CALIBRATION_STEPS[CALIBRATION_STEPS.indexOf(step) + 1];
    if (next) return begin(next);
    const measured = samples.value;
    if (CALIBRATION_STEPS.every((each) => measured[each].length === 0)) return stop();
    batch(() => {
      running.value = null;
      proposal.value = calibrate(measured);
    });
  };

  return {
    calibration: computed(() => stored.value ?? NO_CALIBRATION),
    isCalibrated: computed(() => stored.value !== null),
    stage: computed(() => running.value?.step ?? (proposal.value ? 'compare' : null)),
    progress: computed(() => Math.min((running.value?.elapsed ?? 0) / (SETTLE + MEASURE), 1)),
    measures: computed(() => running.value !== null),
    measuring: computed(() => (running.value?.elapsed ?? 0) > SETTLE),
    before: computed(() => mirrored(state.value, NO_CALIBRATION)),
    after: computed(() => mirrored(state.value, proposal.value ?? NO_CALIBRATION)),
    start: () => {
      stop();
      forgotten.value = null;
      begin('rest');
    },
    skip: () => {
      const step = running.value?.step;
      if (!step) return;
      samples.value = { ...samples.value, [step]: [] };
      goOn(step);
    },
    again: () => {
      if (running.value) begin(running.value.step);
    },
    keep: () => {
      if (proposal.value) store(proposal.value);
      stop();
    },
    cancel: stop,
    forget: () => {
      forgotten.value = stored.value;
      store(null);
    },
    canRestore: computed(() => stored.value === null && forgotten.value !== null),
    restore: () => {
      if (forgotten.value) store(forgotten.value);
    },
    onState: (seen) => {
      const before = running.value;
      if (!before) return;
      const pause = before.lastAt === null ? 0 : seen.capturedAt - before.lastAt;
      const elapsed = before.elapsed + (pause > LONGEST_PAUSE ? 0 : Math.max(pause, 0));
      const { step } = before;
      if (elapsed > SETTLE) {
        samples.value = { ...samples.value, [step]: [...samples.value[step], seen] };
      }
      running.value = { step, elapsed, lastAt: seen.capturedAt };
      if (elapsed >= SETTLE + MEASURE) goOn(step);
    },
    replace: (calibration) => {
      stored.value = calibration;
    },
  };
}

/** Without anything of the emoji, which would cover the difference. */
function mirrored(state: ExpressionState | null, calibration: Calibration): AvatarPose {
  return shownPose(state, { calibration, emojiShare: 0 });
}
