import { browser } from 'wxt/browser';
import { createPageModel } from '../../components/model/page-model.ts';
import { Popup } from '../../components/popup/popup.tsx';
import { createPageServices, endOfPage, showPage } from '../shared/page.tsx';

async function main(): Promise<void> {
  const model = createPageModel(await createPageServices(), endOfPage());
  showPage(<Popup model={model} onOpenStudio={openStudio} />);
}

/** Goes to the studio's tab, or opens one. The popup makes way: it would lie on top. */
async function openStudio(): Promise<void> {
  const url = browser.runtime.getURL('/studio.html');
  const [open] = await browser.runtime.getContexts({ contextTypes: ['TAB'], documentUrls: [url] });
  if (open) await browser.tabs.update(open.tabId, { active: true });
  else await browser.tabs.create({ url });
  window.close();
}

void main();
