import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from '../scripts/browser/bundle.ts';
import { launchExtension, type RunningExtension } from '../scripts/extension/launch-extension.ts';
import { wantSite } from '../scripts/extension/overlay-page.ts';
import { requestsBeyond } from '../scripts/extension/record-requests.ts';
import { serveSite, type TestSite } from '../scripts/extension/site-server.ts';
import { press, startAsNewcomer } from '../scripts/extension/studio-page.ts';
import {
  choose,
  offerIn,
  offersOf,
  openPalette,
  type Received,
  received,
  waitUntilGiven,
} from './support/offers-page.ts';
import { UPLOADS } from './support/upload-page/body.ts';

let extension: RunningExtension;
let studio: Page;
let site: TestSite;
let page: Page;

beforeAll(async () => {
  const script = await bundle(new URL('./support/upload-page/main.js', import.meta.url), 'iife');
  site = await serveSite({ '/uploads': UPLOADS, '/uploads.js': script });
  extension = await launchExtension({
    clip: 'still',
    grantCamera: true,
    sites: ['http://localhost/*'],
  });
  studio = await startAsNewcomer(extension);
  await wantSite(studio, site.origin, { pictures: true });
  page = await extension.browser.newPage();
  await page.goto(`${site.origin}/uploads`);
  await page.waitForFunction(() => window.isReady);
});

afterAll(async () => {
  const beyond = requestsBeyond(extension.extensionId, extension.recorder.requests);
  const others = beyond.filter(
    ({ url }) => !/^(http:\/\/localhost:|blob:http:\/\/localhost:)/.test(url),
  );
  expect(others).toEqual([]);
  await extension.close();
  await site.close();
});

/** Decodes what arrived with another decoder, and holds the page's own hash against the bytes. */
async function decoded({ base64, sha256, size }: Received) {
  const bytes = Buffer.from(base64, 'base64');
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  expect(bytes.length).toBe(size);
  const { format, width, height, hasAlpha } = await sharp(bytes).metadata();
  return { format, width, height, hasAlpha };
}

/** The width of the page's own preview, once it has decoded it. */
async function previewOf(id: string): Promise<number> {
  const preview = await page.waitForFunction(
    (field) => {
      const image = document.querySelector<HTMLImageElement>(`#${field} img.preview`);
      return image?.complete && image.naturalWidth > 0 ? image.naturalWidth : false;
    },
    {},
    id,
  );
  return Number(await preview.jsonValue());
}

test.each([
  ['native', 'png', 512],
  ['label', 'png', 512],
  ['button', 'png', 512],
  ['transparent', 'png', 512],
  ['screen-reader', 'png', 512],
  ['png', 'png', 512],
  ['jpeg', 'jpeg', 512],
  ['webp', 'webp', 512],
  ['multiple', 'png', 512],
  ['side', 'png', 128],
  ['zone', 'png', 512],
  ['shadow', 'png', 512],
  ['react', 'png', 512],
  ['react-dropzone', 'png', 512],
  ['uppy', 'png', 512],
  ['filepond', 'png', 512],
  ['vue', 'png', 512],
] as const)(
  '«%s» receives the chosen emoji as %s of %i pixels, and shows it',
  async (id, format, side) => {
    const button = await offerIn(page, `#${id}`);
    await openPalette(page, button);
    await choose(page, 'Surprised');
    await press(page, 'Use this picture');
    const files = await received(page, id);
    expect(files).toHaveLength(1);
    const [file] = files;
    if (!file) throw new Error('There is no file.');
    const name = `livemoji-surprise.${format === 'jpeg' ? 'jpg' : format}`;
    expect(file).toMatchObject({ name, type: `image/${format}` });
    expect(await decoded(file)).toMatchObject({ format, width: side, height: side });
    expect(await waitUntilGiven(button)).toMatchObject({ file: name, bytes: file.size });
    expect(await previewOf(id)).toBe(side);
    await page.keyboard.press('Escape');
    console.log(`${id}: ${name}, ${side}x${side}, ${file.size} bytes`);
  },
);

test('every field that takes a PNG of that size has received the very same bytes', async () => {
  const hashes = await page.evaluate(() =>
    Object.entries(window.received).flatMap(([id, choices]) =>
      choices.flatMap(([file]) => (file?.type === 'image/png' ? [[id, file.sha256]] : [])),
    ),
  );
  const others = hashes.filter(([id]) => id !== 'side');
  expect(others).toHaveLength(14);
  expect(new Set(others.map(([, hash]) => hash)).size).toBe(1);
});

test('React holds the picture in its state, and the page reads it in the field too', async () => {
  expect(await page.$eval('#react output', ({ dataset }) => dataset.state)).toBe(
    'livemoji-surprise.png',
  );
  const own = await page.$eval('#native input', (input) => {
    const { files, value } = input as HTMLInputElement;
    return { count: files?.length, name: files?.[0]?.name, value };
  });
  expect(own).toEqual({
    count: 1,
    name: 'livemoji-surprise.png',
    value: 'C:\\fakepath\\livemoji-surprise.png',
  });
});

test('fields that are not for pictures, and those that are shut, have no button', async () => {
  await page.$eval('#pdf', (element) => element.scrollIntoView({ block: 'center' }));
  await offerIn(page, '#multiple');
  for (const id of ['pdf', 'disabled', 'folder']) {
    const inside = await Promise.all(
      (await offersOf(page)).map(async (button) => {
        const { x, y } = (await button.boundingBox()) ?? { x: 0, y: 0 };
        return page.evaluate(
          (left, top, field) => {
            const box = document.getElementById(field)?.getBoundingClientRect();
            return box && box.left < left && left < box.right && box.top < top && top < box.bottom;
          },
          x + 14,
          y + 14,
          id,
        );
      }),
    );
    expect(inside.filter(Boolean), id).toEqual([]);
  }
});

test('a limit that is written beside the field is kept', async () => {
  await openPalette(page, await offerIn(page, '#limit'));
  await choose(page, 'Happy');
  await press(page, 'Use this picture');
  const [file] = await received(page, 'limit');
  expect(file?.size).toBeLessThanOrEqual(20_000);
  expect(await decoded(file as Received)).toMatchObject({ format: 'png' });
  await page.keyboard.press('Escape');
});

test('a page that refuses gets a smaller one by another press', async () => {
  const button = await offerIn(page, '#silent');
  await openPalette(page, button);
  await choose(page, 'Happy');
  await press(page, 'Use this picture');
  await page.waitForFunction(() =>
    document.querySelector('#silent .hint')?.textContent?.includes('too large'),
  );
  expect((await waitUntilGiven(button)).bytes).toBeGreaterThan(20_000);
  await press(page, 'Smaller');
  const [file] = await received(page, 'silent');
  expect(await decoded(file as Received)).toMatchObject({ width: 256, height: 256 });
  await page.keyboard.press('Escape');
});

test('ground, shape and nearness are in the picture', async () => {
  await openPalette(page, await offerIn(page, '#native'));
  await choose(page, 'Sad');
  await choose(page, 'Mint');
  await choose(page, 'Circle');
  await page.focus('::-p-aria([name="How near"][role="slider"])');
  await page.keyboard.press('End');
  await press(page, 'Use this picture');
  const [file] = await received(page, 'native', 2);
  const bytes = Buffer.from(file?.base64 ?? '', 'base64');
  const at = async (left: number, top: number) => [
    ...(await sharp(bytes)
      .extract({ left, top, width: 1, height: 1 })
      .ensureAlpha()
      .raw()
      .toBuffer()),
  ];
  expect((await at(2, 2))[3]).toBe(0);
  expect((await at(256, 300))[3]).toBe(255);
  // So near, the face fills the picture from side to side.
  const [red = 0, green = 0, blue = 0] = await at(256, 256);
  expect(red - blue, `${[red, green, blue]}`).toBeGreaterThan(60);
  await page.keyboard.press('Escape');
});

test('a modal dialog that is made late has its button in reach, and so has the palette', async () => {
  await page.locator('#edit').click();
  const button = await offerIn(page, 'dialog');
  expect(await offersOf(page)).toHaveLength(1);
  await openPalette(page, button);
  await choose(page, 'Surprised');
  await press(page, 'Use this picture');
  const [file] = await received(page, 'dialog');
  expect(await decoded(file as Received)).toMatchObject({ format: 'png', width: 512 });
  // The page's own dialog hears nothing of what closes ours.
  await page.keyboard.press('Escape');
  expect(await page.$eval('dialog', (dialog) => dialog.open)).toBe(true);
  await page.locator('dialog button[value="ok"]').click();
  await offerIn(page, '#label');
});
