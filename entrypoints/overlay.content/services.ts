import type { OverlayServices } from '../../components/overlay/overlay-model.ts';
import { copyPicture } from '../../components/page/copy-picture.ts';
import { saveFile } from '../../components/page/save-file.ts';
import { createPageShelf } from '../../lib/drag/picture-shelf.ts';
import { type Site, type Sites, withSite } from '../../lib/settings/sites.ts';
import { avatarStore } from '../shared/avatar-store.ts';
import { calibrationStore } from '../shared/calibration-store.ts';
import { loadHand } from '../shared/hands/content-hands.ts';
import { loadSettings, onSettingsChange, updateSettings } from '../shared/settings-store.ts';
import { loadSites, onSitesChange, updateSites } from '../shared/sites-store.ts';
import { watchEngine } from '../shared/watch-engine.ts';

/** Reads what is stored and makes what the overlay on a site is built on. */
export async function createOverlayServices(siteKey: string): Promise<OverlayServices> {
  const [settings, avatar, calibration, sites] = await Promise.all([
    loadSettings(),
    avatarStore.load(),
    calibrationStore.load(),
    loadSites(),
  ]);
  const change = (site: Partial<Site>) => updateSites((all) => withKnownSite(all, siteKey, site));
  return {
    watch: watchEngine,
    settings: { initial: settings, save: updateSettings, onChange: onSettingsChange },
    avatar: { initial: avatar, onChange: avatarStore.onChange },
    calibration: { initial: calibration, onChange: calibrationStore.onChange },
    place: {
      initial: sites[siteKey]?.place ?? null,
      save: (place) => change({ place }),
      onChange: (listener, signal) =>
        onSitesChange((all) => listener(all[siteKey]?.place ?? null), signal),
    },
    hands: { initial: [await loadHand(avatar.hand)], load: loadHand },
    close: () => change({ overlay: false }),
    saveFile,
    copy: copyPicture,
    pictures: createPageShelf(window),
  };
}

/** A site that was forgotten meanwhile isn't remembered because of where the emoji was. */
function withKnownSite(sites: Sites, key: string, change: Partial<Site>): Sites {
  return key in sites ? withSite(sites, key, change) : sites;
}
