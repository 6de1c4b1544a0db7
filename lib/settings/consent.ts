/** The words of the first run as they were when they got a number. */
export const FIRST_CONSENT_WORDS = 1;

/**
 * The version of the words that the first run has a person agree to. It rises whenever they come to mean something
 * else; whoever agreed to older ones is asked anew. A test holds it to the words.
 */
export const CONSENT_WORDS = 1;

/** What is kept of an agreement. */
interface Consent {
  /** When the person agreed (ISO 8601), or null. */
  readonly consentedAt: string | null;
  /** The version of the words that were agreed to then. */
  readonly consentedWords: number;
}

/** Whether the person has agreed to the words as they are now. The camera stays closed otherwise. */
export function hasConsented({ consentedAt, consentedWords }: Consent): boolean {
  return consentedAt !== null && consentedWords === CONSENT_WORDS;
}

/** What an agreement of this moment is kept as. */
export function consentNow(): Consent {
  return { consentedAt: new Date().toISOString(), consentedWords: CONSENT_WORDS };
}
