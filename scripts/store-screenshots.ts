// npm run screenshots:store — takes the pictures of the store's listing, 1280x800 each, through the built extension.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser/ensure-browser.ts';
import { EXTENSION_DIRECTORY } from './browser/extension-build.ts';
import { launchBrowser } from './browser/launch-browser.ts';
import { ensureClip } from './clip/ensure-clip.ts';
import { photographForStore } from './screenshots/store.ts';
import { build } from './start/build.ts';

const FOLDER = fileURLToPath(new URL('../docs/store/images/', import.meta.url));

await build();
const { path } = await ensureBrowser(console.log);
await mkdir(FOLDER, { recursive: true });
const { browser, extensionId } = await launchBrowser({
  executablePath: path,
  extensionDirectory: EXTENSION_DIRECTORY,
  clip: await ensureClip('still'),
  headless: true,
  windowSize: { width: 1280, height: 800 },
  grantCamera: true,
});
try {
  const names = await photographForStore({ browser, extensionId, executablePath: path }, FOLDER);
  console.log(`${names.join(', ')} are in docs/store/images.`);
} finally {
  await browser.close();
}
