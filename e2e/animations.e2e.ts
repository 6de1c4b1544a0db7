import type { Page } from 'puppeteer';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANIMATION_TYPES, isVideoFormat } from '../lib/export/animation/animation-format.ts';
import { readAnimationHeader } from '../lib/export/animation/header/read-animation-header.ts';
import { checkPack } from '../lib/export/packs/check-pack.ts';
import { packRule } from '../lib/export/packs/moving-pack-rules.ts';
import { extensionOf, PACK_TARGETS } from '../lib/export/packs/pack-rules.ts';
import { readZip } from '../lib/export/testing/read-zip.ts';
import { launchExtension, type RunningExtension } from '../scripts/extension/launch-extension.ts';
import { requestsBeyond } from '../scripts/extension/record-requests.ts';
import { press, startAsNewcomer, turnSwitch } from '../scripts/extension/studio-page.ts';
import { decodeAnimation } from './support/decode-animation.ts';
import { collectDownloads, type Downloads } from './support/downloads.ts';
import { readVideo } from './support/read-video.ts';
import { SECTION, TakeAway } from './support/take-away.ts';

/** Two cores need half a minute for a pack; what else runs there may take most of them. In milliseconds. */
const PATIENCE = 300_000;

/**
 * `MOVING_PACKS=all npm run e2e animations` makes the packs of all messengers, which takes minutes. Every format is held by
 * the loops above, and every pack is held against its rules before it is saved.
 */
const PACKS = process.env.MOVING_PACKS === 'all' ? PACK_TARGETS : (['telegram'] as const);

/** What a video loses of an opacity of 0 or 255. */
const TRACE = 4;

let extension: RunningExtension;
let downloads: Downloads;
let page: Page;
let takeAway: TakeAway;

beforeAll(async () => {
  extension = await launchExtension({ clip: 'still', grantCamera: true });
  downloads = await collectDownloads(extension.browser);
  page = await startAsNewcomer(extension);
  // The processor is for the encoders now.
  await turnSwitch(page, 'Camera');
  takeAway = new TakeAway(page, downloads);
  await page.$eval(SECTION, (section) => section.scrollIntoView());
});

afterAll(async () => {
  await extension.close();
  await downloads.close();
});

test.each([
  ['WebM', 'webm', 'webm', 30],
  ['MP4', 'mp4', 'mp4', 30],
  ['GIF', 'gif', 'gif', 25],
  ['APNG', 'apng', 'png', 25],
  ['WebP', 'webp', 'webp', 25],
] as const)('a loop as %s, decoded by another decoder', async (name, format, extension, rate) => {
  await takeAway.openTab('Animation');
  for (const choice of ['Happy', name, 'None', '256 pixels', '1 s']) {
    if (choice !== 'None' || format !== 'mp4') await takeAway.choose(choice);
  }
  await press(page, 'Download');
  const { bytes } = await downloads.take(`livemoji-happy-loop.${extension}`);
  const seen = await decodeAnimation(page, bytes, ANIMATION_TYPES[format]);
  expect(seen).toMatchObject({ width: 256, height: 256 });
  if (format === 'mp4') expect(seen.corner).toBe(255);
  else expect(seen.corner).toBeLessThanOrEqual(TRACE);
  expect(seen.foot).toBeGreaterThanOrEqual(255 - TRACE);
  expect(seen.seconds).toBeCloseTo(1, 2);
  expect(seen.motion).toBeGreaterThan(1);
  expect(seen.seam).toBeLessThan(seen.motion / 3);
  if (isVideoFormat(format)) {
    const { times, ...video } = await readVideo(bytes);
    const open = format === 'webm';
    expect(video).toMatchObject({ width: 256, height: 256, withOpacity: open ? rate : 0 });
    expect(video.sounds).toEqual([]);
    expect(video.seconds).toBeCloseTo(1, 2);
    expect(times.map((time) => Math.round(100 * time))).toEqual(
      Array.from({ length: rate }, (_, index) => Math.round((100 * index) / rate)),
    );
  }
  if (format === 'mp4') return;
  const header = readAnimationHeader(bytes);
  expect(header).toMatchObject({ format, width: 256, alpha: true, sound: false });
  // A face at rest stays for a while: that is one picture for longer.
  expect(header?.pictures).toBeGreaterThan(rate / 2);
  expect(header?.pictures).toBeLessThanOrEqual(rate);
  if (seen.pictures !== undefined) expect(seen.pictures).toBe(header?.pictures);
  if (format === 'gif' || format === 'webp') {
    const { pages, hasAlpha } = await sharp(bytes, { pages: -1 }).metadata();
    expect({ pages, hasAlpha }).toEqual({ pages: header?.pictures, hasAlpha: true });
  }
  console.log(`${name}: ${bytes.length} bytes`);
});

test('all seven come one after the other, on a ground', async () => {
  for (const choice of ['All seven, one after the other', 'GIF', 'Mint', '128 pixels', '1 s'])
    await takeAway.choose(choice);
  await press(page, 'Download');
  const { bytes } = await downloads.take('livemoji-all-seven-loop.gif');
  const seen = await decodeAnimation(page, bytes, 'image/gif');
  expect(seen).toMatchObject({ width: 128, height: 128, corner: 255, foot: 255 });
  expect(seen.seconds).toBeCloseTo(7, 2);
  expect(seen.seam).toBeLessThan(seen.motion / 3);
  const { data } = await sharp(bytes)
    .ensureAlpha()
    .extract({ left: 2, top: 2, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([...data]).toEqual([205, 243, 221, 255]);
});

test.each(PACKS)(
  'a pack that moves for %s keeps every rule, decoded by another decoder',
  async (target) => {
    const rule = packRule({ target, moves: true });
    await takeAway.openTab('Stickers');
    await takeAway.choose(rule.name);
    await takeAway.choose('Moving');
    await press(page, `Download for ${rule.name}`);
    const files = await readZip((await downloads.take(`livemoji-${target}-animated.zip`)).bytes);
    expect(checkPack({ target, moves: true }, files)).toEqual([]);
    const extra = (rule.tray ? 1 : 0) + (rule.manifest ? 1 : 0);
    expect(files.size).toBe(7 * rule.pictures.length + extra);
    for (const kind of rule.pictures) {
      if (typeof kind.kind === 'string') throw new Error(`${target} has a still sticker.`);
      const { format, mostSeconds, mostFramesPerSecond, mostPictures = 999 } = kind.kind;
      const ending = `.${extensionOf(kind)}`;
      const ofKind = [...files].filter(
        ([path]) => path.startsWith(kind.folder) && path.endsWith(ending) && !/tray/.test(path),
      );
      expect(ofKind).toHaveLength(7);
      const counts: number[] = [];
      for (const [path, bytes] of ofKind) {
        const seen = await decodeAnimation(page, bytes, ANIMATION_TYPES[format]);
        const { size } = kind.cut;
        expect(seen, path).toMatchObject({ width: size, height: size });
        expect(seen.corner, path).toBeLessThanOrEqual(TRACE);
        expect(seen.seconds, path).toBeLessThanOrEqual(mostSeconds);
        expect(seen.seconds, path).toBeCloseTo(2, 1);
        expect(seen.motion, path).toBeGreaterThan(0.2);
        expect(bytes.length, path).toBeLessThanOrEqual(kind.mostBytes);
        const pictures = seen.pictures ?? (await readVideo(bytes)).times.length;
        counts.push(pictures);
        expect(pictures, path).toBeLessThanOrEqual(mostPictures);
        expect(pictures / seen.seconds, path).toBeLessThanOrEqual(mostFramesPerSecond + 0.1);
      }
      const weights = ofKind.map(([, bytes]) => bytes.length);
      console.log(
        `${rule.name}, ${format} of ${kind.cut.size}: ${Math.min(...weights)} to ${Math.max(...weights)} bytes, ${Math.min(...counts)} to ${Math.max(...counts)} pictures`,
      );
    }
  },
  PATIENCE,
);

test('the heaviest of all is made beside the page, which stops it at once, and nothing is saved', async () => {
  await takeAway.openTab('Animation');
  const heaviest = ['All seven, one after the other', 'GIF', '1024 pixels', '5 s'];
  for (const choice of heaviest) await takeAway.choose(choice);
  await press(page, 'Download');
  await page.waitForSelector(`${SECTION} [role="progressbar"]`);
  expect(encoders()).toHaveLength(1);
  await press(page, 'Cancel');
  await page.waitForSelector('::-p-text(Stopped. Nothing was saved.)');
  await expect.poll(encoders, { timeout: 60_000 }).toEqual([]);
  expect(await downloads.names()).toEqual([]);
});

test('no request left the extension', () => {
  expect(requestsBeyond(extension.extensionId, extension.recorder.requests)).toEqual([]);
});

/** The addresses of the workers that encode just now. */
function encoders(): readonly string[] {
  return page
    .workers()
    .flatMap((worker) => (/encoder-worker/.test(worker.url()) ? [worker.url()] : []));
}
