import { type Browser, browser } from 'wxt/browser';
import type { LoadableScript } from '../../lib/channel/runtime-messages.ts';

/**
 * Runs a script of the extension in the frame of a content script that asks for it.
 *
 * @returns whether it could be done
 */
export async function runScript(
  script: LoadableScript,
  { tab, documentId }: Browser.runtime.MessageSender,
): Promise<boolean> {
  if (tab?.id === undefined || documentId === undefined) return false;
  const target = { tabId: tab.id, documentIds: [documentId] };
  await browser.scripting.executeScript({ target, files: [`/${script}.js`] });
  return true;
}
