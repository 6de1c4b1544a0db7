import { browser } from 'wxt/browser';
import { createOnceModel } from '../../components/model/once-model.ts';
import { createPageModel } from '../../components/model/page-model.ts';
import { createSitesModel } from '../../components/model/sites-model.ts';
import { endOfPage } from '../../components/page/end-of-page.ts';
import { showPage } from '../../components/page/show-page.tsx';
import { Popup } from '../../components/popup/popup.tsx';
import { siteKeyOf } from '../../lib/call/site-key.ts';
import { createTranslate } from '../shared/create-translate.ts';
import { createExtensionPageServices } from '../shared/page-services.ts';
import { createSitesServices } from '../shared/sites-services.ts';
import { createOnceServices } from './once-services.ts';

async function main(): Promise<void> {
  const end = endOfPage();
  const [services, sitesServices, tab] = await Promise.all([
    createExtensionPageServices(),
    createSitesServices(),
    currentTab(),
  ]);
  const model = createPageModel(services, end);
  const sites = createSitesModel(sitesServices, model.saving, end);
  const once = createOnceModel(createOnceServices(tab?.id));
  const siteKey = tab?.url === undefined ? undefined : siteKeyOf(tab.url);
  showPage(
    <Popup model={model} sites={sites} once={once} siteKey={siteKey} onOpenStudio={openStudio} />,
    createTranslate(),
  );
}

/** The click on the button in the toolbar lets the popup see the tab's address. */
async function currentTab() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
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
