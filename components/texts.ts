import type { AttributeKey } from '../lib/avatar/attributes.ts';
import type { EngineStatus } from '../lib/channel/engine-status.ts';
import type { ExpressionState } from '../lib/expression/expression-state.ts';
import type { TextKey, Translate } from './translation.ts';

type CamelCase<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Text;

/** The names of messages may not hold a hyphen in Chrome. */
function camelCase<Text extends string>(text: Text): CamelCase<Text> {
  return text.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()) as CamelCase<Text>;
}

/** The key of the sentence that says what the engine is doing. */
export function statusKey(status: EngineStatus): TextKey {
  return `status.${camelCase(status)}`;
}

/** The key of the sentence that says what the person can do about a status, where there is something. */
export function adviceKey(status: EngineStatus): TextKey | undefined {
  if (status === 'starting' || status === 'loading' || status === 'watching') return undefined;
  return `advice.${camelCase(status)}`;
}

/** The name of an expression in the person's language. */
export function expressionName(t: Translate, expression: ExpressionState['expression']): string {
  return t(`expression.${expression}`);
}

/** The heading of an attribute. */
export function attributeTitle(t: Translate, key: AttributeKey | 'gender'): string {
  return t(`avatar.${key}.title` as TextKey);
}

/** The name of one of an attribute's options. That each has one in every language is held by a test. */
export function optionName(t: Translate, key: AttributeKey | 'gender', option: string): string {
  return t(`avatar.${key}.options.${option}` as TextKey);
}
