import { type Emotion, type EmotionProbabilities, mostProbable } from './emotions.ts';

/** Below this probability no expression stands out; seven of equal weight have 0.14 each. */
const UNSURE_BELOW = 0.35;
/** An expression that is shown stays until another leads by this much. */
const LEAD_TO_CHANGE = 0.08;

/**
 * Chooses the expression to show from smoothed probabilities, with hysteresis: two that are about equal don't
 * take turns.
 */
export function chooseExpression(
  probabilities: EmotionProbabilities,
  shown: Emotion | 'unsure',
): Emotion | 'unsure' {
  const leader = mostProbable(probabilities);
  const lead = probabilities[leader];
  if (shown === 'unsure') return lead >= UNSURE_BELOW + LEAD_TO_CHANGE / 2 ? leader : 'unsure';
  if (lead < UNSURE_BELOW - LEAD_TO_CHANGE / 2) return 'unsure';
  return lead - probabilities[shown] > LEAD_TO_CHANGE ? leader : shown;
}
