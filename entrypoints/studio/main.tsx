import { browser } from 'wxt/browser';
import { createBackdropModel } from '../../components/model/backdrop-model.ts';
import { createPageModel } from '../../components/model/page-model.ts';
import { createSitesModel } from '../../components/model/sites-model.ts';
import { createStudioModel } from '../../components/model/studio-model.ts';
import { Studio } from '../../components/studio/studio.tsx';
import { createAnalyser } from '../offscreen/create-analyser.ts';
import { backdropStore } from '../shared/backdrop-store.ts';
import { createPageServices, endOfPage, showPage } from '../shared/page.tsx';
import { createSitesServices } from '../shared/sites-services.ts';
import { studioCamera } from './camera.ts';

async function main(): Promise<void> {
  const end = endOfPage();
  const [services, sitesServices, picture] = await Promise.all([
    createPageServices(),
    createSitesServices(),
    backdropStore.load(),
  ]);
  const page = createPageModel(services, end);
  const sites = createSitesModel(sitesServices, page.saving, end);
  const { onChange } = backdropStore;
  const save = (value: string | null) => backdropStore.save(value ?? undefined);
  const backdrop = createBackdropModel({ initial: picture, save, onChange }, page, end);
  const openReader = async () => {
    const analyser = createAnalyser();
    await analyser.ready;
    return analyser;
  };
  const model = createStudioModel({ page, sites, backdrop }, { ...studioCamera, openReader }, end);
  showPage(<Studio model={model} version={browser.runtime.getManifest().version} />);
}

void main();
