import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EngineStatus } from '../lib/channel/engine-status.ts';
import { launchExtension, type RunningExtension } from '../scripts/extension/launch-extension.ts';
import {
  openCameras,
  plugCamera,
  silenceCamera,
  takeOverCamera,
  takeOverPictures,
} from '../scripts/extension/offscreen-camera.ts';
import { requestsBeyond } from '../scripts/extension/record-requests.ts';
import {
  restartServiceWorker,
  stopServiceWorker,
} from '../scripts/extension/restart-service-worker.ts';
import {
  drawnAvatar,
  observeAvatar,
  startAsNewcomer,
  turnSwitch,
  waitForExpression,
  waitForStatus,
} from '../scripts/extension/studio-page.ts';

/** Long enough for a busy machine, in milliseconds, and less than the time after which the document is closed. */
const CLOSES_SOON = 10_000;

let extension: RunningExtension;
let studio: Page;

beforeAll(async () => {
  extension = await launchExtension({ clip: 'sample', grantCamera: true });
  studio = await startAsNewcomer(extension);
});

afterAll(async () => {
  expect(requestsBeyond(extension.extensionId, extension.recorder.requests)).toEqual([]);
  expect(extension.recorder.problems).toEqual([]);
  await extension.close();
});

test('two restarts of the service worker go unnoticed', async () => {
  for (let restart = 0; restart < 2; restart++) {
    await stopServiceWorker(extension);
    await expectLife();
    await restartServiceWorker(extension, studio);
    await expectLife();
  }
});

test('the switch closes the camera, and opens it again', async () => {
  await turnSwitch(studio, 'Camera');
  await waitForStatus(studio, 'off');
  await takeOverCamera(await extension.offscreen());
  await takeOverPictures(await extension.offscreen());
  await turnSwitch(studio, 'Camera');
  await waitForStatus(studio, 'watching');
  expect(await openCameras(await extension.offscreen())).toBe(1);
  await turnSwitch(studio, 'Camera');
  await waitForStatus(studio, 'off');
  expect(await openCameras(await extension.offscreen())).toBe(0);
  await turnSwitch(studio, 'Camera');
  await waitForStatus(studio, 'watching');
});

test.each<[error: string, status: EngineStatus, words: string]>([
  ['NotFoundError', 'camera-missing', "I can't find a camera"],
  ['NotReadableError', 'camera-busy', 'Another program is using the camera'],
  ['NotAllowedError', 'camera-refused', "The camera isn't allowed yet"],
])('a camera that ends with %s is told as %s, and comes back', async (error, status, words) => {
  const offscreen = await extension.offscreen();
  await plugCamera(offscreen, error);
  await waitForStatus(studio, status);
  expect(await studio.$eval('body', (body) => body.innerText)).toContain(words);
  expect(await openCameras(offscreen)).toBe(0);
  await plugCamera(offscreen, undefined);
  await waitForStatus(studio, 'watching');
  await expectLife();
});

test('a camera that shows nothing is told, and works on when it shows something', async () => {
  const offscreen = await extension.offscreen();
  await silenceCamera(offscreen, 'muted');
  await waitForStatus(studio, 'camera-silent');
  const words = await studio.$eval('body', (body) => body.innerText);
  expect(words).toContain('The camera shows no picture');
  await silenceCamera(offscreen, 'seen');
  await waitForStatus(studio, 'watching');
});

test('an analyser that ends without a word is replaced', async () => {
  const [worker] = (await extension.offscreen()).workers();
  await worker?.close();
  await studio.waitForSelector('[data-testid="status"]:not([data-status="watching"])');
  await waitForStatus(studio, 'watching');
  await expectLife();
});

test('the camera closes when the last watcher leaves', async () => {
  const offscreen = await extension.offscreen();
  expect(await openCameras(offscreen)).toBe(1);
  await studio.goto('about:blank');
  await expect.poll(() => openCameras(offscreen), { timeout: CLOSES_SOON }).toBe(0);
});

test('an offscreen document that goes away is started again', async () => {
  const popup = await extension.openPage('popup.html');
  await waitForStatus(popup, 'watching');
  const offscreen = await extension.offscreen();
  await offscreen.close();
  await popup.waitForSelector('[data-testid="status"]:not([data-status="watching"])');
  await waitForStatus(popup, 'watching');
  await popup.close();
});

/** The emoji goes on answering: within a round of the clip its face changes. */
async function expectLife(): Promise<void> {
  const { expression } = await drawnAvatar(studio);
  await waitForExpression(studio, expression === 'surprise' ? 'happy' : 'surprise');
  const moments = await observeAvatar(studio, 300);
  expect(moments.length).toBeGreaterThan(0);
}
