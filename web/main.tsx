import { createKnowledgeModel } from '../components/model/knowledge-model.ts';
import { createPageModel } from '../components/model/page-model.ts';
import { createStudioModel } from '../components/model/studio-model.ts';
import { createPageServices } from '../components/page/create-page-services.ts';
import { endOfPage } from '../components/page/end-of-page.ts';
import { showPage } from '../components/page/show-page.tsx';
import { studioCamera } from '../components/page/studio-camera.ts';
import { Studio } from '../components/studio/studio.tsx';
import type { TextKey, Translate } from '../components/translation.ts';
import { FirstLoadLine } from '../components/website/first-load.tsx';
import { Insecure } from '../components/website/insecure.tsx';
import { createWorkerAnalyser } from '../lib/analyser/create-worker-analyser.ts';
import { createPageShelf } from '../lib/drag/picture-shelf.ts';
import {
  AVATAR_PART,
  CALIBRATION_PART,
  SETTINGS_PART,
  SHELF_PART,
} from '../lib/settings/stored-parts.ts';
import { version } from '../package.json';
import { keptKnowledge } from './kept-knowledge.ts';
import { loadHand } from './load-hand.ts';
import { localValue } from './local-value.ts';
import { keepOffline } from './offline.ts';
import { openPageCamera, readsCameras } from './page-camera.ts';
import { createPageEngine } from './page-engine.ts';
import { languageOf, loadTranslate } from './page-language.ts';

/** What is said here otherwise than in the extension. */
const OTHER_WORDS: Partial<Record<TextKey, TextKey>> = {
  'welcome.neverSends': 'website.neverSends',
  'advice.modelMissing': 'website.modelMissing',
  'advice.failed': readsCameras() ? 'website.failed' : 'website.otherBrowser',
};

async function showStudio(translate: Translate): Promise<void> {
  const end = endOfPage();
  const offline = keepOffline(navigator.serviceWorker, end);
  const stores = {
    settings: localValue(SETTINGS_PART),
    avatar: localValue(AVATAR_PART),
    shelf: localValue(SHELF_PART),
    calibration: localValue(CALIBRATION_PART),
  };
  const parts = {
    settings: stores.settings,
    ready: offline.ready,
    openCamera: openPageCamera,
    createAnalyser: () => createWorkerAnalyser(document.baseURI),
  };
  const engine = createPageEngine(parts, end);
  const services = await createPageServices(stores, engine, loadHand, createPageShelf(window));
  const page = createPageModel(services, end);
  const knowledge = createKnowledgeModel(keptKnowledge, page, end);
  const model = createStudioModel({ page, extension: null, knowledge }, studioCamera, end);
  const aside = <FirstLoadLine load={offline} />;
  showPage(<Studio model={model} version={version} aside={aside} />, translate);
}

async function main(): Promise<void> {
  // All that a page was built on ends when it is left; going back to it begins anew.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
  const translate = await loadTranslate(languageOf(navigator.languages), OTHER_WORDS);
  if (isSecureContext) await showStudio(translate);
  else showPage(<Insecure />, translate);
}

void main();
