import { type Browser, browser } from 'wxt/browser';

/**
 * Brings the compositor into the frame of a content script that asks for it: too much to be there in every page
 * from the start.
 *
 * @returns whether it could be done
 */
export async function loadCallHost({
  tab,
  documentId,
}: Browser.runtime.MessageSender): Promise<boolean> {
  if (tab?.id === undefined || documentId === undefined) return false;
  const target = { tabId: tab.id, documentIds: [documentId] };
  await browser.scripting.executeScript({ target, files: ['/call-host.js'] });
  return true;
}
