import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXTENSION_DIRECTORY, requireBuild } from '../scripts/browser/extension-build.ts';

// Edge and the other Chromium browsers get this very build.
test('the manifest of Chrome asks for nothing that it did not ask for before', async () => {
  await requireBuild();
  const text = await readFile(join(EXTENSION_DIRECTORY, 'manifest.json'), 'utf8');
  const manifest = `${JSON.stringify(JSON.parse(text), null, 2)}\n`;
  await expect(manifest).toMatchFileSnapshot('snapshots/manifest-chrome.json');
});
