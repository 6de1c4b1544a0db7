import type { ExpressionState } from '../expression/expression-state.ts';
import { EXTENSIONS, type PictureFormat } from './picture-format.ts';

/** The name of a picture of an expression: `livemoji-happy.png`. */
export function fileName(expression: ExpressionState['expression'], format: PictureFormat): string {
  return `livemoji-${expression === 'unsure' ? 'neutral' : expression}.${EXTENSIONS[format]}`;
}
