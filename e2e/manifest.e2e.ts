import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXTENSION_DIRECTORY, requireBuild } from '../scripts/browser/extension-build.ts';
import { NOTICES_FILE } from '../scripts/licences/third-party-notices.ts';

/** Some of what ships, from every kind of bundle: pages, content scripts, the worker, files as they are. */
const SHIPPED = [
  '@dicebear/styles',
  '@mediapipe/tasks-vision',
  '@tensorflow/tfjs-backend-wasm',
  '@tensorflow/tfjs-core',
  '@wxt-dev/i18n',
  'lucide',
  'mediabunny',
  'preact',
  'valibot',
];

test('the package has the licences of all that ships', async () => {
  const notices = await readFile(join(EXTENSION_DIRECTORY, NOTICES_FILE), 'utf8');
  const names = [...notices.matchAll(/^(\S+) \d+\.\d+\.\d+\S*, /gm)].map(([, name]) => name);
  expect(names).toEqual(expect.arrayContaining(SHIPPED));
  // Only training needs it.
  expect(names).not.toContain('@tensorflow/tfjs-layers');
  expect(notices).toContain('Apache License');
});

// Edge and the other Chromium browsers get this very build.
test('the manifest of Chrome asks for nothing that it did not ask for before', async () => {
  await requireBuild();
  const text = await readFile(join(EXTENSION_DIRECTORY, 'manifest.json'), 'utf8');
  const manifest = `${JSON.stringify(JSON.parse(text), null, 2)}\n`;
  await expect(manifest).toMatchFileSnapshot('snapshots/manifest-chrome.json');
});
