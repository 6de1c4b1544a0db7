import { browser } from 'wxt/browser';
import type { LoadableScript, RuntimeMessage } from '../../lib/channel/runtime-messages.ts';

/**
 * Has the background run a script of the extension in this content script's world, for what is too large to be in
 * every page from the start.
 *
 * @returns once it has run; rejects with an Error when the extension is gone, or may not do it here any more
 */
export async function loadScript(script: LoadableScript): Promise<void> {
  await browser.runtime.sendMessage({ type: 'script.load', script } satisfies RuntimeMessage);
}
