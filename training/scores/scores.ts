import { EMOTIONS, type Emotion } from '../../lib/expression/emotions.ts';

/** How well predictions agree with labels. Shares are from 0 to 1. */
export interface Scores {
  readonly images: number;
  readonly accuracy: number;
  /** Mean of the recalls of the classes that occur. */
  readonly meanRecall: number;
  /** Mean of the seven F1 scores; a class that never occurs and is never predicted counts as 0. */
  readonly macroF1: number;
  readonly recall: Readonly<Record<Emotion, number>>;
  /** Row: the label; column: the prediction; both in the order of EMOTIONS. */
  readonly confusion: readonly (readonly number[])[];
}

/** Scores under a name, for a line of a table. */
export interface ScoredGroup {
  readonly name: string;
  readonly scores: Scores;
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
  const occurring = classes.filter(({ labelled }) => labelled > 0);
  const right = judged.filter(({ label, predicted }) => label === predicted).length;
  return {
    images: judged.length,
    accuracy: share(right, judged.length),
    meanRecall: share(
      occurring.reduce((sum, { recall }) => sum + recall, 0),
      occurring.length,
    ),
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
  return { labelled, recall: share(hits, labelled), f1: share(2 * hits, labelled + predicted) };
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

/** The answers of one range of confidence. */
export interface ReliabilityBin {
  /** Confidence from here (included) to `to`. */
  readonly from: number;
  readonly to: number;
  readonly images: number;
  /** Mean confidence; 0 in an empty bin. */
  readonly confidence: number;
  /** Share of right answers; 0 in an empty bin. */
  readonly accuracy: number;
}

/** Sorts answers by their confidence into 15 bins of equal width (as in Guo et al., 2017). */
export function reliability(predictions: readonly Confident[]): readonly ReliabilityBin[] {
  const bins = Array.from({ length: CALIBRATION_BINS }, () => ({
    images: 0,
    confidence: 0,
    right: 0,
  }));
  for (const { confidence, right } of predictions) {
    const index = Math.min(Math.floor(confidence * CALIBRATION_BINS), CALIBRATION_BINS - 1);
    const bin = bins[index] as (typeof bins)[number];
    bin.images++;
    bin.confidence += confidence;
    bin.right += Number(right);
  }
  return bins.map(({ images, confidence, right }, index) => ({
    from: index / CALIBRATION_BINS,
    to: (index + 1) / CALIBRATION_BINS,
    images,
    confidence: share(confidence, images),
    accuracy: share(right, images),
  }));
}

/**
 * The expected calibration error (Naeini et al., 2015, over the bins of {@link reliability}): how far the stated
 * confidence lies from the share of right answers, 0 to 1.
 */
export function calibrationError(predictions: readonly Confident[]): number {
  const gaps = reliability(predictions).map(
    ({ images, confidence, accuracy }) => images * Math.abs(confidence - accuracy),
  );
  return share(
    gaps.reduce((sum, gap) => sum + gap, 0),
    predictions.length,
  );
}
