import { browser } from 'wxt/browser';

/** Goes to the studio's tab, or opens one. */
export async function openStudio(): Promise<void> {
  const url = browser.runtime.getURL('/studio.html');
  const [open] = await browser.runtime.getContexts({ contextTypes: ['TAB'], documentUrls: [url] });
  if (open) await browser.tabs.update(open.tabId, { active: true });
  else await browser.tabs.create({ url });
}
