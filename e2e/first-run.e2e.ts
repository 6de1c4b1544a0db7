import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchExtension, type RunningExtension } from '../scripts/extension/launch-extension.ts';
import { requestsBeyond } from '../scripts/extension/record-requests.ts';
import { collectDownloads, type Downloads } from './support/downloads.ts';
import {
  downloadCleanSvg,
  downloadPngs,
  expectWelcome,
  generateHappy,
  startAndSmile,
} from './support/first-run-steps.ts';
import { collectStates } from './support/states.ts';

let extension: RunningExtension;
let page: Page;
let downloads: Downloads;

beforeAll(async () => {
  extension = await launchExtension({ clip: 'still', grantCamera: true });
  downloads = await collectDownloads(extension.browser);
  page = await extension.welcomePage();
});

afterAll(async () => {
  await extension.close();
  await downloads.close();
});

test('the welcome asks before the camera opens', async () => {
  await expectWelcome(page);
  const contexts = await page.evaluate(async () => {
    const found = await chrome.runtime.getContexts({});
    return found.map(({ contextType }) => contextType);
  });
  expect(contexts).not.toContain('OFFSCREEN_DOCUMENT');
});

test('after «Start» the smiling portrait is happy', async () => {
  await startAndSmile(page);
  const states = await collectStates(page, 4000);
  const last = states.at(-1);
  expect(last?.expression).toBe('happy');
  expect(last?.probabilities.happy).toBeGreaterThan(0.6);
  expect(last?.motion.smileLeft).toBeGreaterThan(0.5);
  const times = states.flatMap((state) => (state ? [state.capturedAt] : []));
  expect(times.length).toBeGreaterThan(10);
  expect(times).toEqual([...times].sort((first, second) => first - second));
});

test('«Generate emoji» freezes the expression of the moment', () => generateHappy(page));

test('the SVG has no script, no outside address and nothing about the person', () =>
  downloadCleanSvg(page, downloads));

test('the PNG has the chosen size', () => downloadPngs(page, downloads));

test('no request left the extension', () => {
  expect(extension.recorder.requests.length).toBeGreaterThan(5);
  const kinds = new Set(extension.recorder.requests.map(({ targetType }) => targetType));
  expect([...kinds]).toContain('worker');
  expect(requestsBeyond(extension.extensionId, extension.recorder.requests)).toEqual([]);
});
