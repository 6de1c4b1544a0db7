/** So many characters fit on a shirt and can still be read at 128 pixels. */
export const SHIRT_TEXT_LENGTH = 12;

/**
 * Letters and digits of every script, spaces and plain punctuation; at most {@link SHIRT_TEXT_LENGTH} and
 * not only marks, which would pile up on nothing.
 */
export const SHIRT_TEXT = new RegExp(
  `^(?:[\\p{L}\\p{Nd} .,:;!?*+=#@&/'’_-]\\p{M}?){0,${SHIRT_TEXT_LENGTH}}$`,
  'u',
);
