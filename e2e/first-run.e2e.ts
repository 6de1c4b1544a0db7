import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchExtension, type RunningExtension } from './support/launch-extension.ts';
import { requestsBeyond } from './support/record-requests.ts';
import { collectStates } from './support/states.ts';
import { drawnAvatar, press, waitForExpression, waitForStatus } from './support/studio-page.ts';

let extension: RunningExtension;
let page: Page;
let downloads: string;

beforeAll(async () => {
  extension = await launchExtension({ clip: 'still', grantCamera: true });
  page = await extension.welcomePage();
  downloads = await mkdtemp(join(tmpdir(), 'livemoji-downloads-'));
  const session = await extension.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: downloads,
  });
});

afterAll(async () => {
  await extension.close();
  await rm(downloads, { recursive: true, force: true });
});

test('the welcome asks before the camera opens', async () => {
  await page.waitForSelector('::-p-aria([name="Start"][role="button"])');
  const contexts = await page.evaluate(async () => {
    const found = await chrome.runtime.getContexts({});
    return found.map(({ contextType }) => contextType);
  });
  const text = await page.$eval('body', (body) => body.innerText);
  expect(text).toContain('Nothing leaves this computer');
  expect(await page.$('[data-testid="live-avatar"]')).toBeNull();
  expect(contexts).not.toContain('OFFSCREEN_DOCUMENT');
});

test('after «Start» the smiling portrait is happy', async () => {
  await press(page, 'Start');
  await waitForStatus(page, 'watching');
  await waitForExpression(page, 'happy');
  const states = await collectStates(page, 4000);
  const last = states.at(-1);
  expect(last?.expression).toBe('happy');
  expect(last?.probabilities.happy).toBeGreaterThan(0.6);
  expect(last?.motion.smileLeft).toBeGreaterThan(0.5);
  const times = states.flatMap((state) => (state ? [state.capturedAt] : []));
  expect(times.length).toBeGreaterThan(10);
  expect(times).toEqual([...times].sort((first, second) => first - second));
});

test('«Generate emoji» freezes the expression of the moment', async () => {
  expect((await drawnAvatar(page)).expression).toBe('happy');
  await press(page, 'Generate emoji');
  await page.waitForSelector('::-p-aria([name="Download SVG"][role="button"])');
});

test('the SVG has no script, no outside address and nothing about the person', async () => {
  await press(page, 'Download SVG');
  const file = await downloaded('.svg');
  expect(file.name).toMatch(/^livemoji-happy.*\.svg$/);
  const svg = file.bytes.toString('utf8');
  const addresses = svg.match(/[a-z]+:\/\/[^\s"'<>]+/gi) ?? [];
  expect([...new Set(addresses)]).toEqual(['http://www.w3.org/2000/svg']);
  expect(svg).not.toMatch(/<script|<foreignObject|<metadata|<!--|\son\w+=|javascript:/i);
  const { width, height, format } = await sharp(file.bytes).metadata();
  expect(format).toBe('svg');
  expect(width).toBe(height);
  const { entropy } = await sharp(file.bytes).stats();
  expect(entropy).toBeGreaterThan(0.5);
});

test('the PNG has the chosen size', async () => {
  for (const size of ['128', '512']) {
    await page.locator(`::-p-aria([name="${size} pixels"][role="radio"])`).click();
    await press(page, 'Download PNG');
    const file = await downloaded('.png');
    expect(file.name).toMatch(/^livemoji-happy.*\.png$/);
    const { width, height, format, hasAlpha } = await sharp(file.bytes).metadata();
    expect({ width, height, format, hasAlpha }).toEqual({
      width: Number(size),
      height: Number(size),
      format: 'png',
      hasAlpha: true,
    });
    await rm(join(downloads, file.name));
  }
});

test('no request left the extension', () => {
  expect(extension.recorder.requests.length).toBeGreaterThan(5);
  const kinds = new Set(extension.recorder.requests.map(({ targetType }) => targetType));
  expect([...kinds]).toContain('worker');
  expect(requestsBeyond(extension.extensionId, extension.recorder.requests)).toEqual([]);
});

async function downloaded(ending: string): Promise<{ name: string; bytes: Buffer }> {
  for (;;) {
    const name = (await readdir(downloads)).find((each) => each.endsWith(ending));
    if (name) return { name, bytes: await readFile(join(downloads, name)) };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
