import { expect, test } from 'vitest';
import { EMOTIONS, type Emotion, mostProbable, namedProbabilities } from './emotions.ts';
import { chooseExpression } from './expression-choice.ts';

/** Named probabilities; the rest is shared evenly by the others. */
function probabilities(named: Partial<Record<Emotion, number>>) {
  const rest = 1 - Object.values(named).reduce((sum, value) => sum + value, 0);
  const others = EMOTIONS.length - Object.keys(named).length;
  return namedProbabilities(EMOTIONS.map((emotion) => named[emotion] ?? rest / others));
}

test('what stands out is shown', () => {
  expect(chooseExpression(probabilities({ happy: 0.8 }), 'unsure')).toBe('happy');
  expect(chooseExpression(probabilities({ happy: 0.8 }), 'sad')).toBe('happy');
});

test('when nothing stands out it is unsure', () => {
  expect(chooseExpression(probabilities({}), 'unsure')).toBe('unsure');
  expect(chooseExpression(probabilities({}), 'happy')).toBe('unsure');
  expect(chooseExpression(probabilities({ happy: 0.3 }), 'happy')).toBe('unsure');
});

test('around the threshold what is shown stays, be it an expression or none', () => {
  const between = probabilities({ happy: 0.35 });
  expect(chooseExpression(between, 'happy')).toBe('happy');
  expect(chooseExpression(between, 'unsure')).toBe('unsure');
  expect(chooseExpression(probabilities({ happy: 0.4 }), 'unsure')).toBe('happy');
  expect(chooseExpression(probabilities({ happy: 0.3 }), 'happy')).toBe('unsure');
});

test('another one has to lead clearly', () => {
  expect(chooseExpression(probabilities({ happy: 0.4, surprise: 0.44 }), 'happy')).toBe('happy');
  expect(chooseExpression(probabilities({ happy: 0.4, surprise: 0.5 }), 'happy')).toBe('surprise');
});

test('two that are about equal do not take turns', () => {
  let shown: Emotion | 'unsure' = 'unsure';
  const seen = Array.from({ length: 50 }, (_, index) => {
    const lead = index % 2 === 0 ? 0.03 : -0.03;
    shown = chooseExpression(probabilities({ angry: 0.45 + lead, fear: 0.45 - lead }), shown);
    return shown;
  });
  expect(new Set(seen)).toEqual(new Set(['angry']));
});

test('the most probable; on a tie the earlier one', () => {
  expect(mostProbable(probabilities({ neutral: 0.9 }))).toBe('neutral');
  expect(mostProbable(probabilities({ neutral: 0.4, disgust: 0.4 }))).toBe('disgust');
});

test('values are named in the order of the data set, and seven are needed', () => {
  expect(namedProbabilities([1, 2, 3, 4, 5, 6, 7])).toEqual({
    angry: 1,
    disgust: 2,
    fear: 3,
    happy: 4,
    sad: 5,
    surprise: 6,
    neutral: 7,
  });
  expect(() => namedProbabilities([1, 2, 3, 4, 5, 6])).toThrow('Expected 7 probabilities, got 6.');
  expect(() => namedProbabilities(Array(8).fill(0))).toThrow('Expected 7 probabilities, got 8.');
});
