import type { TextKey } from '../translation.ts';

/** The words that the first run has a person agree to, in their order. Their version is CONSENT_WORDS. */
export const CONSENT_TEXTS = [
  'welcome.does',
  'welcome.neverSends',
  'welcome.neverStores',
  'welcome.neverOthers',
  'welcome.expressionNote',
  'welcome.startNote',
] as const satisfies readonly TextKey[];
