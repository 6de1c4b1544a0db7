import { type Browser, browser } from 'wxt/browser';
import { createOnceModel } from '../../components/model/once-model.ts';
import { createPageModel } from '../../components/model/page-model.ts';
import { createSitesModel } from '../../components/model/sites-model.ts';
import { endOfPage } from '../../components/page/end-of-page.ts';
import { showPage } from '../../components/page/show-page.tsx';
import { Popup } from '../../components/popup/popup.tsx';
import { siteKeyOf } from '../../lib/call/site-key.ts';
import { createTranslate } from '../shared/create-translate.ts';
import { openStudio } from '../shared/open-studio.ts';
import { createExtensionPageServices } from '../shared/page-services.ts';
import { createSitesServices } from '../shared/sites-services.ts';
import { createOnceServices } from './once-services.ts';

async function main(): Promise<void> {
  const end = endOfPage();
  const [services, sitesServices, tab] = await Promise.all([
    createExtensionPageServices(end),
    createSitesServices(),
    currentTab(),
  ]);
  const model = createPageModel(services, end);
  const sites = createSitesModel(sitesServices, model.saving, end);
  showPage(
    <Popup
      model={model}
      sites={sites}
      once={createOnceModel(createOnceServices(tab?.id))}
      siteKey={tab?.url === undefined ? undefined : siteKeyOf(tab.url)}
      onOpenStudio={() => void openStudio().then(close)}
      onOpenPanel={panelOpener(tab)}
    />,
    createTranslate(),
  );
}

/** The click on the button in the toolbar lets the popup see the tab's address. */
async function currentTab(): Promise<Browser.tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** Undefined in a browser without a side panel. */
function panelOpener(tab: Browser.tabs.Tab | undefined): (() => void) | undefined {
  if (browser.sidePanel === undefined || tab?.windowId === undefined) return undefined;
  const { windowId } = tab;
  // The browser opens it in answer to a press only, so nothing may be waited for before.
  return () => void browser.sidePanel.open({ windowId }).then(close);
}

/** The popup makes way: it would lie on top. */
function close(): void {
  window.close();
}

void main();
