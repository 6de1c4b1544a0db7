import { expect, test } from 'vitest';
import { languageOf, loadTranslate } from './page-language.ts';

test.each([
  [['de-AT', 'en'], 'de'],
  [['fr', 'de', 'en'], 'de'],
  [['en-GB', 'de'], 'en'],
  [['fr-CA'], 'en'],
  [[], 'en'],
] as const)('for %j there is %s', (wished, language) => {
  expect(languageOf(wished)).toBe(language);
});

test('texts are in the language, with their values, and some of them in other words', async () => {
  const translate = await loadTranslate('de', { 'advice.failed': 'website.failed' });
  expect(translate('language')).toBe('de');
  expect(translate('live.confidence', { percent: 12 })).toBe('12 %');
  expect(translate('advice.failed')).toBe(translate('website.failed'));
});
