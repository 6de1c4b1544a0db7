import type { ExpressionState } from '../expression/expression-state.ts';

/** The name of a picture of an expression: `livemoji-happy.png`. */
export function fileName(
  expression: ExpressionState['expression'],
  extension: 'svg' | 'png',
): string {
  return `livemoji-${expression === 'unsure' ? 'neutral' : expression}.${extension}`;
}
