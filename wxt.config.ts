import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { EXTENSION_POLICY } from './scripts/content-security-policy.ts';
import {
  engineAssets,
  licenceAssets,
  modelAssets,
  networkAssets,
  pinnedPaths,
} from './scripts/extension-assets.ts';
import { leanDrawings } from './scripts/lean-drawings.ts';
import { licenceTexts } from './scripts/licences/licence-texts.ts';
import { ShippedPackages } from './scripts/licences/shipped-packages.ts';
import { NOTICES_FILE, thirdPartyNotices } from './scripts/licences/third-party-notices.ts';
import { checkPinned } from './scripts/models/pinned-files.ts';
import { fetchProjectModels } from './scripts/models/project-models.ts';
import { namePageScript } from './scripts/page-script.ts';
import { privacyPages } from './scripts/pages/privacy-pages.ts';
import { preloadHand } from './scripts/preload-hand.ts';

const ICON_SIZES = [16, 32, 48, 128] as const;
const icons = Object.fromEntries(ICON_SIZES.map((size) => [size, `/icon/${size}.png`]));

const shipped = new ShippedPackages(import.meta.dirname);

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  manifest: {
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    // runtime.getContexts is there since 116, all of ES2024 since 119.
    minimum_chrome_version: '119',
    permissions: ['activeTab', 'offscreen', 'scripting', 'sidePanel', 'storage'],
    // Asked for one site at a time, when the person turns it on there.
    optional_host_permissions: ['https://*/*', 'http://localhost/*'],
    icons,
    action: { default_title: '__MSG_extension_name__', default_icon: icons },
    content_security_policy: { extension_pages: EXTENSION_POLICY },
    cross_origin_embedder_policy: { value: 'require-corp' },
    cross_origin_opener_policy: { value: 'same-origin' },
  },
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [namePageScript(), leanDrawings(), preloadHand(), shipped.plugin()],
    worker: { plugins: () => [shipped.plugin()] },
  }),
  hooks: {
    'prepare:publicPaths': ({ config }, paths) => {
      paths.push(...engineAssets(config.root).map(({ relativeDest }) => relativeDest));
      // They may be missing from the build, but never from the types.
      paths.push('models/face_landmarker.task', 'models/emotion/model.json');
    },
    'build:before': async (wxt) => {
      const { root } = wxt.config;
      checkPinned(root, pinnedPaths(root));
      const { models, missing } = await fetchProjectModels(root);
      const network = networkAssets(root);
      if (missing) wxt.logger.warn(missing);
      if (network.length === 0) {
        wxt.logger.warn('models/emotion/model.json is missing: npm run train makes it.');
      }
      wxt.hooks.hook('build:publicAssets', (_, files) => {
        files.push(...engineAssets(root), ...licenceAssets(root), ...privacyPages(root));
        files.push(...network, ...modelAssets(models));
      });
    },
    'build:done': async ({ config }) => {
      const notices = thirdPartyNotices(shipped.read(), licenceTexts(config.root));
      await writeFile(resolve(config.outDir, NOTICES_FILE), notices);
    },
  },
});
