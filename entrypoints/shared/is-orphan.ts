import { browser } from 'wxt/browser';

/**
 * Whether the extension that this script belongs to was updated, removed or turned off. The script of a page outlives
 * it; whatever it asks of the browser then throws, and the listeners that it had are gone.
 */
export function isOrphan(): boolean {
  return browser.runtime?.id === undefined;
}
