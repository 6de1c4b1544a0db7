import { browser } from 'wxt/browser';
import { createPageModel } from '../../components/model/page-model.ts';
import { Popup } from '../../components/popup/popup.tsx';
import { createPageServices, endOfPage, showPage } from '../shared/page.tsx';

async function main(): Promise<void> {
  const model = createPageModel(await createPageServices(), endOfPage());
  showPage(<Popup model={model} onOpenStudio={openStudio} />);
}

/** The studio takes over; the popup would lie on top of it. */
async function openStudio(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/studio.html') });
  window.close();
}

void main();
