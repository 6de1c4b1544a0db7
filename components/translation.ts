import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type english from '../locales/en.json';

type Leaves<Tree, Prefix extends string = ''> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? `${Prefix}${Key}`
    : Leaves<Tree[Key], `${Prefix}${Key}.`>;
}[keyof Tree & string];

/** The key of a text of the interface, such as `action.start`. */
export type TextKey = Leaves<typeof english>;

/** Gives a text in the person's language, with the values for its `{placeholders}`. */
export type Translate = (
  key: TextKey,
  values?: Readonly<Record<string, string | number>>,
) => string;

const TranslationContext = createContext<Translate>((key) => key);

/** Hands the texts to everything inside it. */
export const TranslationProvider = TranslationContext.Provider;

export function useTranslate(): Translate {
  return useContext(TranslationContext);
}
