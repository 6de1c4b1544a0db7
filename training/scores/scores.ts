import { EMOTIONS, type Emotion } from '../../lib/expression/emotions.ts';

/** How well predictions agree with labels. Shares are from 0 to 1. */
export interface Scores {
  readonly images: number;
  readonly accuracy: number;
  /** Mean of the seven F1 scores; a class that never occurs and is never predicted counts as 0. */
  readonly macroF1: number;
  readonly recall: Readonly<Record<Emotion, number>>;
  /** Row: the label; column: the prediction; both in the order of EMOTIONS. */
  readonly confusion: readonly (readonly number[])[];
}

/** A prediction beside the label it is measured against; both are indices into EMOTIONS. */
export interface Judged {
  readonly label: number;
  readonly predicted: number;
}

export function scoresOf(judged: readonly Judged[]): Scores {
  const confusion = EMOTIONS.map(() => EMOTIONS.map(() => 0));
  for (const { label, predicted } of judged) {
    const row = confusion[label] as number[];
    row[predicted] = (row[predicted] as number) + 1;
  }
  const classes = EMOTIONS.map((_, index) => classScores(confusion, index));
  const right = judged.filter(({ label, predicted }) => label === predicted).length;
  return {
    images: judged.length,
    accuracy: share(right, judged.length),
    macroF1: classes.reduce((sum, { f1 }) => sum + f1, 0) / classes.length,
    recall: Object.fromEntries(
      EMOTIONS.map((emotion, index) => [emotion, classes[index]?.recall ?? 0]),
    ) as Record<Emotion, number>,
    confusion,
  };
}

function classScores(confusion: readonly (readonly number[])[], index: number) {
  const hits = confusion[index]?.[index] ?? 0;
  const labelled = confusion[index]?.reduce((sum, count) => sum + count, 0) ?? 0;
  const predicted = confusion.reduce((sum, row) => sum + (row[index] ?? 0), 0);
  return { recall: share(hits, labelled), f1: share(2 * hits, labelled + predicted) };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** A prediction's confidence, 0 to 1, and whether it was right. */
export interface Confident {
  readonly confidence: number;
  readonly right: boolean;
}

const CALIBRATION_BINS = 15;

/**
 * The expected calibration error (Naeini et al., 2015; 15 bins as in Guo et al., 2017): how far the stated
 * confidence lies from the share of right answers, 0 to 1.
 */
export function calibrationError(predictions: readonly Confident[]): number {
  const bins = Array.from({ length: CALIBRATION_BINS }, () => ({ confidence: 0, right: 0 }));
  for (const { confidence, right } of predictions) {
    const index = Math.min(Math.floor(confidence * CALIBRATION_BINS), CALIBRATION_BINS - 1);
    const bin = bins[index] as { confidence: number; right: number };
    bin.confidence += confidence;
    bin.right += Number(right);
  }
  const gap = bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0);
  return share(gap, predictions.length);
}
