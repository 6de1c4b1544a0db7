import { browser } from 'wxt/browser';
import { createBackdropModel } from '../../components/model/backdrop-model.ts';
import { createKnowledgeModel } from '../../components/model/knowledge-model.ts';
import { createPageModel } from '../../components/model/page-model.ts';
import { createSitesModel } from '../../components/model/sites-model.ts';
import { createStudioModel } from '../../components/model/studio-model.ts';
import { endOfPage } from '../../components/page/end-of-page.ts';
import { showPage } from '../../components/page/show-page.tsx';
import { studioCamera } from '../../components/page/studio-camera.ts';
import { Studio } from '../../components/studio/studio.tsx';
import { backdropStore } from '../shared/backdrop-store.ts';
import { createTranslate } from '../shared/create-translate.ts';
import { createExtensionPageServices } from '../shared/page-services.ts';
import { createSitesServices } from '../shared/sites-services.ts';
import { knowledgeServices } from './knowledge-services.ts';

async function main(): Promise<void> {
  const end = endOfPage();
  const [services, sitesServices, picture] = await Promise.all([
    createExtensionPageServices(end),
    createSitesServices(),
    backdropStore.load(),
  ]);
  const page = createPageModel(services, end);
  const sites = createSitesModel(sitesServices, page.saving, end);
  const { onChange } = backdropStore;
  const save = (value: string | null) => backdropStore.save(value ?? undefined);
  const backdrop = createBackdropModel({ initial: picture, save, onChange }, page, end);
  const knowledge = createKnowledgeModel(knowledgeServices, page, end);
  const parts = { page, extension: { sites, backdrop }, knowledge };
  const model = createStudioModel(parts, studioCamera, end);
  const { version } = browser.runtime.getManifest();
  showPage(<Studio model={model} version={version} />, createTranslate());
}

void main();
