import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchExtension, type RunningExtension } from '../scripts/extension/launch-extension.ts';
import { requestsBeyond } from '../scripts/extension/record-requests.ts';
import { press, turnSwitch, waitForStatus } from '../scripts/extension/studio-page.ts';

let extension: RunningExtension;
let studio: Page;

beforeAll(async () => {
  extension = await launchExtension({ clip: 'still', grantCamera: false });
  studio = await extension.welcomePage();
});

afterAll(async () => {
  expect(requestsBeyond(extension.extensionId, extension.recorder.requests)).toEqual([]);
  await extension.close();
});

test('a refused camera is explained, with how to lift it', async () => {
  await press(studio, 'Start');
  await studio.waitForFunction(() => document.body.innerText.includes("isn't allowed yet"));
  const text = await studio.$eval('body', (body) => body.innerText);
  expect(text).toContain('allow the camera');
});

test('the popup says so too, and leads to the studio', async () => {
  const popup = await extension.openPage('popup.html');
  await waitForStatus(popup, 'camera-refused');
  await popup.waitForSelector('::-p-aria([name="Open camera permission"][role="button"])');
  await popup.close();
});

test('a refused microphone is explained too, and nothing is recorded', async () => {
  await studio.bringToFront();
  await turnSwitch(studio, 'With my voice');
  await press(studio, 'Record');
  const problem = await studio.waitForSelector('[data-testid="film-problem"]');
  const text = await problem?.evaluate((element) => element.textContent);
  expect(text).toContain("microphone isn't allowed");
  expect(text).toContain('without your voice');
  expect(await studio.$('[data-testid="recording"]')).toBeNull();
});
