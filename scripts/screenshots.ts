// npm run screenshots — takes the pictures of the README: studio, popup and side panel, light and dark, on the
// sample clip, what a call shows, and the palette beside a field.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser/ensure-browser.ts';
import { EXTENSION_DIRECTORY } from './browser/extension-build.ts';
import { launchBrowser } from './browser/launch-browser.ts';
import { ensureClip } from './clip/ensure-clip.ts';
import { photographCallModes } from './screenshots/call-modes.ts';
import { photographPalette } from './screenshots/picture-palette.ts';
import { build } from './start/build.ts';
import {
  photographBeside,
  photographCloseLook,
  takeScreenshots,
  waitForSmile,
} from './start/screenshots.ts';
import { agree, openStudio } from './start/studio.ts';

const FOLDER = fileURLToPath(new URL('../docs/images/', import.meta.url));

await build();
const { path } = await ensureBrowser(console.log);
const { browser, extensionId } = await launchBrowser({
  executablePath: path,
  extensionDirectory: EXTENSION_DIRECTORY,
  clip: await ensureClip('sample'),
  headless: true,
  windowSize: { width: 1280, height: 860 },
  grantCamera: true,
});
try {
  const studio = await openStudio(browser, extensionId);
  await agree(studio);
  await waitForSmile(studio);
  await mkdir(FOLDER, { recursive: true });
  const names = await takeScreenshots(browser, studio, FOLDER);
  names.push(...(await photographBeside(browser, studio, 'panel', FOLDER)));
  names.push(...(await photographCloseLook(studio, FOLDER)));
  names.push(await photographCallModes(path, FOLDER));
  names.push(...(await photographPalette(path, FOLDER)));
  console.log(`${names.join(', ')} are in docs/images.`);
} finally {
  await browser.close();
}
