import { type Browser, browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';

/**
 * Brings a script into the frame of a content script that asks for it: too much to be there in every page from the
 * start.
 *
 * @returns whether it could be done
 */
export async function loadScript(
  file: ScriptPublicPath,
  { tab, documentId }: Browser.runtime.MessageSender,
): Promise<boolean> {
  if (tab?.id === undefined || documentId === undefined) return false;
  const target = { tabId: tab.id, documentIds: [documentId] };
  await browser.scripting.executeScript({ target, files: [file] });
  return true;
}
