// npm start — builds Livemoji and shows it in a browser: on the real webcam, or on a clip of a face.
import { ensureBrowser } from './browser/ensure-browser.ts';
import { EXTENSION_DIRECTORY } from './browser/extension-build.ts';
import { launchBrowser } from './browser/launch-browser.ts';
import { ensureClip } from './clip/ensure-clip.ts';
import { build } from './start/build.ts';
import { hasDisplay, hasWebcam, readOptions, type StartOptions, USAGE } from './start/options.ts';
import { showHeadless } from './start/show-headless.ts';
import { openStudio } from './start/studio.ts';

const WINDOW = { width: 1280, height: 860 } as const;

const ended = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.once(name, () => ended.abort());
}
try {
  const options = readOptions(process.argv.slice(2), hasDisplay(process.platform, process.env));
  if (options) {
    await start(options, ended.signal);
  } else {
    console.log(USAGE);
  }
} catch (error) {
  // What Ctrl+C interrupts fails, and that is fine.
  if (!ended.signal.aborted) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

async function start(options: StartOptions, signal: AbortSignal): Promise<void> {
  const { path, version } = await ensureBrowser(console.log);
  await build();
  signal.throwIfAborted();
  const clip = await chooseClip(options);
  console.log(`Starting ${version || path}${options.headless ? ' without a window' : ''}.`);
  const { browser, extensionId } = await launchBrowser({
    executablePath: path,
    extensionDirectory: EXTENSION_DIRECTORY,
    ...(clip ? { clip } : {}),
    headless: options.headless,
    windowSize: WINDOW,
    grantCamera: clip !== null || options.headless,
  });
  signal.addEventListener('abort', () => void browser.close(), { once: true });
  try {
    signal.throwIfAborted();
    const studio = await openStudio(browser, extensionId);
    if (options.headless) {
      await showHeadless(browser, studio, signal);
    } else {
      console.log('The studio is open. Close the window or press Ctrl+C to end.');
      await new Promise((resolve) => browser.once('disconnected', resolve));
    }
  } finally {
    await browser.close();
  }
}

/** @returns the clip's path; `null` where the real webcam is used */
async function chooseClip({ clip }: StartOptions): Promise<string | null> {
  if (!clip && (await hasWebcam(process.platform))) {
    console.log('Your webcam is the camera.');
    return null;
  }
  console.log('A clip of a face is the camera: a portrait of Eileen Collins (NASA), animated.');
  return ensureClip('sample');
}
