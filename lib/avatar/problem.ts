/** What a field of an avatar accepts: some names, a colour beside them, or a short text of one's own. */
export type Allowed =
  | { readonly kind: 'options' | 'optionsOrColour'; readonly options: readonly string[] }
  | { readonly kind: 'shirtText'; readonly most: number };

/** A value that doesn't suit its field: nothing was taken (`refused`), or all but this (`dropped`). */
export interface ValueProblem {
  readonly kind: 'refused' | 'dropped';
  readonly field: string;
  /** As {@link quoted} gives it. */
  readonly value: string;
  readonly allowed: Allowed;
}

/** What is wrong with an avatar from outside, in parts of which a sentence can be made in any language. */
export type AvatarProblem =
  | ValueProblem
  | { readonly kind: 'missing' | 'unknownField'; readonly field: string; readonly allowed: Allowed }
  | { readonly kind: 'notAnAvatar'; readonly value: string };

/** The longest text from outside that is repeated, in characters. */
const LONGEST = 40;

/** A text from outside, short enough to be shown in a message. */
export function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** A value from outside as JSON would write it, short enough to be shown in a message. */
export function quoted(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(shortened(value));
  if (Array.isArray(value)) return '[…]';
  return typeof value === 'object' && value !== null ? '{…}' : String(value);
}
