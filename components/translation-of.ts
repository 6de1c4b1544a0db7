import type { Translate } from './translation.ts';

/** Texts in the language of a file of locales; a text that is not there is an error. */
export function translationOf(texts: object): Translate {
  return (key, values = {}) => {
    const text = key.split('.').reduce<unknown>((tree, step) => {
      return (tree as Record<string, unknown> | undefined)?.[step];
    }, texts);
    if (typeof text !== 'string') throw new Error(`There is no text ${key}.`);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  };
}
