import { defineConfig } from 'vite';
import { WEBSITE_POLICY } from './scripts/content-security-policy.ts';
import { leanDrawings } from './scripts/lean-drawings.ts';
import { ShippedPackages } from './scripts/licences/shipped-packages.ts';
import { headTags } from './scripts/website/head-tags.ts';
import { offlineWorker } from './scripts/website/offline-worker.ts';
import { siteFiles } from './scripts/website/site-files.ts';

const ROOT = import.meta.dirname;
const shipped = new ShippedPackages(ROOT);

/** The studio as a static site, which works from any folder of any host. */
export default defineConfig({
  root: 'web',
  base: './',
  // What no file of the site has is not the page.
  appType: 'mpa',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../.output/web',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  worker: { plugins: () => [shipped.plugin()] },
  plugins: [
    leanDrawings(),
    headTags(WEBSITE_POLICY),
    shipped.plugin(),
    siteFiles(ROOT, shipped),
    offlineWorker(ROOT, WEBSITE_POLICY),
  ],
});
