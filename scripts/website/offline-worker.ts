import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { bundle } from '../browser/bundle.ts';

/** A file of the site, as the service worker has to know it; see web/service-worker/kept-files.ts. */
export interface SiteFile {
  readonly path: string;
  readonly size: number;
  readonly hash: string;
}

/** The page itself: hosts answer for its folder, and some lead away from its name. */
const PAGE = 'index.html';
const WORKER = 'service-worker.js';

/** Every file of a folder that the service worker keeps, sorted by path; the page has an empty one. */
export function listSiteFiles(folder: string): readonly SiteFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== WORKER)
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const content = readFileSync(file);
      const path = relative(folder, file).replaceAll(sep, '/');
      const hash = createHash('sha256').update(content).digest('hex');
      return { path: path === PAGE ? '' : path, size: content.length, hash };
    })
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** Writes the service worker of a built site, which knows all of its files by their hashes. */
export async function writeServiceWorker(
  root: string,
  folder: string,
  policy: string,
): Promise<void> {
  const files = listSiteFiles(folder);
  const version = createHash('sha256')
    .update(JSON.stringify([files, policy]))
    .digest('hex');
  const built = {
    BUILT_FILES: files,
    BUILT_VERSION: version.slice(0, 16),
    BUILT_POLICY: policy,
  };
  const entry = pathToFileURL(resolve(root, 'web/service-worker/service-worker.ts'));
  const code = await bundle(
    entry,
    'iife',
    Object.fromEntries(Object.entries(built).map(([name, value]) => [name, JSON.stringify(value)])),
  );
  writeFileSync(join(folder, WORKER), code);
}

/** Writes the service worker once all else is in the folder. */
export function offlineWorker(root: string, policy: string): Plugin {
  let folder = '';
  return {
    name: 'livemoji:offline-worker',
    configResolved: ({ root: base, build }) => {
      folder = resolve(base, build.outDir);
    },
    closeBundle: (error) => (error ? undefined : writeServiceWorker(root, folder, policy)),
  };
}
