import { resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AvatarConfiguration } from '../lib/avatar/configuration.ts';
import { withAttribute } from '../lib/avatar/configuration.ts';
import { HANDS } from '../lib/avatar/options.ts';
import { type AvatarPose, clampPose } from '../lib/avatar/pose/avatar-pose.ts';
import { poseOfEmotion } from '../lib/avatar/pose/emotion-poses.ts';
import { presetOf } from '../lib/avatar/presets.ts';
import { cornerLooks } from '../lib/avatar/testing/corner-looks.ts';
import { EMOTIONS, type Emotion } from '../lib/expression/emotions.ts';
import { ensureBrowser } from '../scripts/browser/ensure-browser.ts';
import { launchBrowser } from '../scripts/browser/launch-browser.ts';
import type {} from './support/renderers-page.ts';

/** So far may the pictures of two renderers be apart, on average over their pixels. */
const LIMIT = 0.02;
const ROOT = resolve(import.meta.dirname, '..');

let server: ViteDevServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    cacheDir: resolve(ROOT, '.cache/renderers'),
    server: { port: 0, hmr: false, watch: null, fs: { strict: false } },
  });
  await server.listen();
  const { path } = await ensureBrowser(console.warn);
  ({ browser } = await launchBrowser({
    executablePath: path,
    headless: true,
    windowSize: { width: 600, height: 600 },
    grantCamera: false,
  }));
  page = await browser.newPage();
  const address = server.resolvedUrls?.local[0] ?? '';
  await page.goto(`${address}e2e/support/renderers.html`);
  await page.waitForFunction(() => typeof window.compareRenderers === 'function');
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Draws a look with every renderer, after another pose, and holds each against the SVG text. */
async function expectAlike(
  configuration: AvatarConfiguration,
  pose: AvatarPose,
  burst?: Emotion | 'exaggerate',
): Promise<void> {
  const before = clampPose({ ...poseOfEmotion('surprise'), roll: -1, yaw: 1, tongue: 1, tear: 1 });
  const found = await page.evaluate(
    (...parts) => window.compareRenderers(...parts),
    configuration,
    pose,
    before,
    burst,
  );
  for (const [renderer, { picture, face }] of Object.entries(found)) {
    expect(picture, `${renderer}: picture`).toBeLessThan(LIMIT);
    expect(face, `${renderer}: face`).toBeLessThan(LIMIT);
  }
}

describe.each(HANDS)('the hand %s looks the same from every renderer', (hand) => {
  const look = withAttribute({ ...presetOf('female'), background: 'mint' }, 'hand', hand);
  if (!look.ok) throw new Error(JSON.stringify(look.problems));
  const { value: configuration } = look;

  test.each(EMOTIONS)('%s', (emotion) => expectAlike(configuration, poseOfEmotion(emotion)));

  test.each([...EMOTIONS, 'exaggerate'] as const)('the burst for %s', (burst) =>
    expectAlike(configuration, clampPose({}), burst),
  );

  test.each(cornerLooks(hand, 12))('$name', (corner) =>
    expectAlike(corner.configuration, corner.pose),
  );
});

test('another face is further apart than the limit', async () => {
  const { face } = await page.evaluate(
    (...parts) => window.comparePoses(...parts),
    presetOf('female'),
    poseOfEmotion('neutral'),
    poseOfEmotion('surprise'),
  );
  expect(face).toBeGreaterThan(LIMIT);
});
