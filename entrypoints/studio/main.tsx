import { browser } from 'wxt/browser';
import { createPageModel } from '../../components/model/page-model.ts';
import { createStudioModel } from '../../components/model/studio-model.ts';
import { Studio } from '../../components/studio/studio.tsx';
import { createPageServices, endOfPage, showPage } from '../shared/page.tsx';
import { studioCamera } from './camera.ts';

async function main(): Promise<void> {
  const end = endOfPage();
  const model = createStudioModel(
    createPageModel(await createPageServices(), end),
    studioCamera,
    end,
  );
  showPage(<Studio model={model} version={browser.runtime.getManifest().version} />);
}

void main();
