import type { Translate } from './translation.ts';

/**
 * Texts that last longer than the extension: in a page whose extension was updated the browser gives none any more,
 * and throws, while the screen is drawn once or twice before it is taken away.
 *
 * @param isOver whether the extension is gone
 * @returns a text that was asked for before, or nothing where it wasn't
 */
export function lastingTranslation(translate: Translate, isOver: () => boolean): Translate {
  const known = new Map<string, string>();
  return (key, values) => {
    const name = JSON.stringify([key, values]);
    if (isOver()) return known.get(name) ?? '';
    const text = translate(key, values);
    known.set(name, text);
    return text;
  };
}
