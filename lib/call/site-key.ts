import { CALL_SITES, callSiteAt } from './call-sites.ts';

/** Pages into which the browser lets no extension. */
const CLOSED = ['https://chromewebstore.google.com', 'https://chrome.google.com'];

/**
 * The key of the site that an address belongs to: its origin, or that of the service for calls that has several.
 *
 * @returns undefined for a page where nothing can be shown, such as the browser's own
 */
export function siteKeyOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, origin } = new URL(address);
  const isOpen = protocol === 'https:' || (protocol === 'http:' && hostname === 'localhost');
  if (!isOpen || CLOSED.includes(origin)) return undefined;
  return callSiteAt(address)?.origin ?? origin;
}

/** The match patterns of a site: all that its permission, and its scripts, are about. */
export function patternsOf(siteKey: string): readonly string[] {
  return CALL_SITES.find(({ origin }) => origin === siteKey)?.patterns ?? [`${siteKey}/*`];
}

/** What a site is called: a known service by its name, any other by its host. */
export function siteName(siteKey: string): string {
  const known = CALL_SITES.find(({ origin }) => origin === siteKey);
  return known?.name ?? siteKey.replace(/^https?:\/\/(www\.)?/, '');
}
