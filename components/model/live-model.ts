import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AvatarPose } from '../../lib/avatar/pose/avatar-pose.ts';
import type { Calibration } from '../../lib/avatar/pose/calibration.ts';
import type { EngineStatus } from '../../lib/channel/engine-status.ts';
import { EMOTIONS, type Emotion } from '../../lib/expression/emotions.ts';
import { type ExpressionState, isSeenCoarsely } from '../../lib/expression/expression-state.ts';
import type { FeaturePoints } from '../../lib/expression/feature-points.ts';
import { hasConsented } from '../../lib/settings/consent.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { shownPose } from './shown-pose.ts';

/** What is read in the face, in whole percents, so that the screen changes only when the words do. */
export interface Reading {
  readonly expression: ExpressionState['expression'];
  readonly percent: number;
}

/** What the engine tells, as the screens show it. */
export interface LiveModel {
  readonly status: ReadonlySignal<EngineStatus>;
  /** Null while no face is seen. */
  readonly state: ReadonlySignal<ExpressionState | null>;
  /** The expression that the pose draws. */
  readonly drawn: ReadonlySignal<Emotion>;
  /** Null while no face is seen. */
  readonly reading: ReadonlySignal<Reading | null>;
  /** Whether the face is seen less precisely than it could be. */
  readonly coarse: ReadonlySignal<boolean>;
  /** Where the face's ten points are in the camera's picture, for who looks closely; null otherwise. */
  readonly points: ReadonlySignal<FeaturePoints | null>;
  /** Whole percents, 0 to 100. */
  readonly percents: Readonly<Record<Emotion, ReadonlySignal<number>>>;
  onStatus(status: EngineStatus): void;
  onState(state: ExpressionState | null): void;
  onPoints(points: FeaturePoints | null): void;
}

const REST: Emotion = 'neutral';
/** A smaller change of a percentage in words would only flicker. */
const STEADY_PERCENTS = 2;

export function createLiveModel(settings: ReadonlySignal<Settings>): LiveModel {
  const told = signal<EngineStatus>('starting');
  const state = signal<ExpressionState | null>(null);
  const reading = signal<Reading | null>(null);
  const points = signal<FeaturePoints | null>(null);
  const show = (next: ExpressionState | null) => {
    state.value = next;
    if (next === null) points.value = null;
    const nextReading = next === null ? null : readingOf(next);
    if (!sameReading(reading.peek(), nextReading)) reading.value = nextReading;
  };
  return {
    status: computed(() => shownStatus(told.value, settings.value)),
    state,
    drawn: computed(() => drawnExpression(state.value)),
    reading,
    coarse: computed(() => state.value !== null && isSeenCoarsely(state.value)),
    points,
    percents: Object.fromEntries(
      EMOTIONS.map((emotion) => [
        emotion,
        computed(() => percent(state.value?.probabilities[emotion] ?? 0)),
      ]),
    ) as Record<Emotion, ReadonlySignal<number>>,
    onStatus: (status) => {
      told.value = status;
      if (status !== 'watching') show(null);
    },
    onState: show,
    onPoints: (next) => {
      points.value = next;
    },
  };
}

/** What the avatar does about what is seen: as in a mirror, and at rest while no face is seen. */
export function createLivePose(
  live: LiveModel,
  settings: ReadonlySignal<Settings>,
  calibration: ReadonlySignal<Calibration>,
): ReadonlySignal<AvatarPose> {
  const emojiShare = computed(() => settings.value.emojiShare);
  return computed(() =>
    shownPose(live.state.value, { calibration: calibration.value, emojiShare: emojiShare.value }),
  );
}

/** What the person has decided counts at once, also before the engine has heard of it. */
function shownStatus(told: EngineStatus, settings: Settings): EngineStatus {
  if (!hasConsented(settings)) return 'consent-needed';
  if (!settings.cameraOn) return 'off';
  return told === 'off' || told === 'consent-needed' ? 'starting' : told;
}

function drawnExpression(state: ExpressionState | null): Emotion {
  return state === null || state.expression === 'unsure' ? REST : state.expression;
}

function readingOf({ expression, confidence }: ExpressionState): Reading {
  return { expression, percent: percent(confidence) };
}

function percent(share: number): number {
  return Math.round(share * 100);
}

function sameReading(one: Reading | null, other: Reading | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.expression === other.expression && Math.abs(one.percent - other.percent) < STEADY_PERCENTS
  );
}
