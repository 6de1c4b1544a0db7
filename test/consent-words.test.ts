import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { CONSENT_TEXTS } from '../components/knowledge/consent-texts.ts';
import { translationOf } from '../components/translation-of.ts';
import { CONSENT_WORDS } from '../lib/settings/consent.ts';
import german from '../locales/de.json' with { type: 'json' };
import english from '../locales/en.json' with { type: 'json' };

/** SHA-256 of the words of each version, as both languages and extension and website have them. */
const WORDS: Readonly<Record<number, string>> = {
  1: '38e8aedf5631a3b3c74f790c6202cc4b32072e43bc7245ae6f8faec2ca58058e',
};

test('words that have changed have another version, so that people are asked anew', () => {
  const keys = [...CONSENT_TEXTS, 'website.neverSends' as const];
  const words = [english, german].map((texts) => keys.map((key) => translationOf(texts)(key)));
  const hash = createHash('sha256').update(JSON.stringify(words)).digest('hex');
  expect(hash, 'Raise CONSENT_WORDS where the meaning has changed.').toBe(WORDS[CONSENT_WORDS]);
});
