import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import {
  type ExtensionAsset,
  engineAssets,
  licenceAssets,
  modelAssets,
  networkAssets,
  pinnedPaths,
} from '../extension-assets.ts';
import { licenceTexts } from '../licences/licence-texts.ts';
import type { ShippedPackages } from '../licences/shipped-packages.ts';
import { NOTICES_FILE, thirdPartyNotices } from '../licences/third-party-notices.ts';
import { checkPinned } from '../models/pinned-files.ts';
import { fetchProjectModels } from '../models/project-models.ts';
import { privacyPages } from '../pages/privacy-pages.ts';

/** The icons of the extension that the website shows too. */
const ICONS = ['icon/48.png', 'icon/livemoji.svg'] as const;

/**
 * Puts the files into the site that go there as they are: engines, models, licences, icons. A model that is
 * missing is told, and the site is built without it.
 *
 * @param root folder of the repository
 * @param shipped has seen the bundles by the time that these files are added
 */
export function siteFiles(root: string, shipped: ShippedPackages): Plugin {
  let models: readonly ExtensionAsset[] = [];
  return {
    name: 'livemoji:site-files',
    async buildStart() {
      checkPinned(root, pinnedPaths(root));
      const fetched = await fetchProjectModels(root);
      models = modelAssets(fetched.models);
      if (fetched.missing) this.warn(fetched.missing);
    },
    generateBundle() {
      const icons = ICONS.map((name) => ({
        absoluteSrc: resolve(root, 'public', name),
        relativeDest: name,
      }));
      const all = [engineAssets(root), licenceAssets(root), networkAssets(root), models, icons];
      for (const { absoluteSrc, relativeDest } of all.flat()) {
        this.emitFile({
          type: 'asset',
          fileName: relativeDest,
          source: readFileSync(absoluteSrc),
        });
      }
      const notices = thirdPartyNotices(shipped.read(), licenceTexts(root));
      this.emitFile({ type: 'asset', fileName: NOTICES_FILE, source: notices });
      for (const { contents, relativeDest } of privacyPages(root)) {
        this.emitFile({ type: 'asset', fileName: relativeDest, source: contents });
      }
    },
  };
}
