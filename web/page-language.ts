import type { TextKey, Translate } from '../components/translation.ts';
import { translationOf } from '../components/translation-of.ts';

const LANGUAGES = {
  en: () => import('../locales/en.json'),
  de: () => import('../locales/de.json'),
} as const;
type Language = keyof typeof LANGUAGES;

const NAMES = Object.keys(LANGUAGES) as readonly Language[];

/**
 * The first language of a person's that there are texts in, else English.
 *
 * @param wished language tags (BCP 47), the favourite first
 */
export function languageOf(wished: readonly string[]): Language {
  const known = wished.map((tag) => NAMES.find((name) => name === tag.split('-')[0]));
  return known.find((name) => name !== undefined) ?? 'en';
}

/**
 * Loads the texts.
 *
 * @param instead texts that are said differently here
 */
export async function loadTranslate(
  language: Language,
  instead: Partial<Record<TextKey, TextKey>>,
): Promise<Translate> {
  const { default: texts } = await LANGUAGES[language]();
  const translate = translationOf(texts);
  return (key, values) => translate(instead[key] ?? key, values);
}
