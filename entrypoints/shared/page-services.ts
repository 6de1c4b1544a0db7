import type { PageServices } from '../../components/model/page-model.ts';
import { createPageServices } from '../../components/page/create-page-services.ts';
import { createVirtualShelf } from '../../lib/drag/virtual-shelf.ts';
import { avatarStore, shelfStore } from './avatar-store.ts';
import { calibrationStore } from './calibration-store.ts';
import { loadHand } from './hands/page-hands.ts';
import { settingsStore } from './settings-store.ts';
import { watchEngine } from './watch-engine.ts';

/** Reads what the extension stores and makes what popup, panel and studio are built on; it ends with the signal. */
export function createExtensionPageServices(end: AbortSignal): Promise<PageServices> {
  const stores = {
    settings: settingsStore,
    avatar: avatarStore,
    shelf: shelfStore,
    calibration: calibrationStore,
  };
  const pictures = createVirtualShelf(navigator.serviceWorker, end);
  return createPageServices(stores, watchEngine, loadHand, pictures);
}
