import type { EmotionProbabilities } from '../expression/emotions.ts';

/** Reads the expression from an aligned crop of a face. Made by an asynchronous factory. */
export interface EmotionClassifier {
  /** @param grey 48x48 grey levels from 0 to 255, row by row */
  classify(grey: ArrayLike<number>): EmotionProbabilities;
  close(): void;
}
