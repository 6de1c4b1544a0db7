import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PACK_RULES, PACK_TARGETS } from '../lib/export/packs/pack-rules.ts';
import { readZip } from '../lib/export/testing/read-zip.ts';
import { launchExtension, type RunningExtension } from '../scripts/extension/launch-extension.ts';
import { requestsBeyond } from '../scripts/extension/record-requests.ts';
import { press, startAsNewcomer } from '../scripts/extension/studio-page.ts';
import { collectDownloads, type Downloads } from './support/downloads.ts';
import { type RasterCase, SECTION, TakeAway } from './support/take-away.ts';

let extension: RunningExtension;
let downloads: Downloads;
let page: Page;
let takeAway: TakeAway;

beforeAll(async () => {
  extension = await launchExtension({ clip: 'still', grantCamera: true });
  downloads = await collectDownloads(extension.browser);
  const welcome = await extension.welcomePage();
  await welcome.setViewport({ width: 1280, height: 500 });
  page = await startAsNewcomer(extension);
  takeAway = new TakeAway(page, downloads);
});

afterAll(async () => {
  await extension.close();
  await downloads.close();
});

test('the section is loaded only when it comes into sight', async () => {
  expect(await page.$(`${SECTION} [role="tab"]`)).toBeNull();
  await takeAway.show();
  await page.setViewport({ width: 1280, height: 860 });
});

test.each<RasterCase>([
  ['PNG', 'png', 'livemoji-sad.png', true],
  ['WebP', 'webp', 'livemoji-sad.webp', true],
  ['JPEG', 'jpeg', 'livemoji-sad.jpg', false],
])('a %s has the size, the shape and the ground that were chosen', (...raster) =>
  takeAway.downloadRasters(raster),
);

test('an SVG has the ground and the shape too, and no size', () => takeAway.downloadSvg());

test('a size that is not allowed is refused in words', async () => {
  await takeAway.choose('PNG');
  await takeAway.typeSize('63');
  expect(await page.$eval(SECTION, (section) => section.textContent)).toContain('from 64 to 2048');
  expect(await isDisabled('Download')).toBe(true);
  await takeAway.typeSize('256');
  expect(await isDisabled('Download')).toBe(false);
});

test('by keyboard alone a format is chosen and the picture downloaded', async () => {
  await page.focus(`${SECTION} [role="tab"][aria-selected="true"]`);
  await tabTo('[data-value="png"]');
  await page.keyboard.press('ArrowRight');
  await page.waitForSelector(`${SECTION} [data-value="webp"][aria-checked="true"]`);
  await tabTo('.button-primary');
  await page.keyboard.press('Enter');
  const { bytes } = await downloads.take('livemoji-sad.webp');
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 256 });
});

test('a picture is copied to the clipboard', async () => {
  const origin = `chrome-extension://${extension.extensionId}`;
  await extension.browser
    .defaultBrowserContext()
    .overridePermissions(origin, ['clipboard-read', 'clipboard-sanitized-write']);
  await page.bringToFront();
  await press(page, 'Copy picture');
  await page.waitForSelector('::-p-text(Copied. Paste it)');
  expect(await sharp(await clipboardPicture()).metadata()).toMatchObject({
    format: 'png',
    width: 256,
    height: 256,
  });
});

test('all seven come as one archive', () => takeAway.downloadAllSeven(256));

test.each(PACK_TARGETS)(
  'a pack for %s keeps every rule, decoded by another decoder',
  async (target) => {
    await takeAway.openTab('Stickers');
    // Reactions stay in it from now on.
    if (target === 'whatsapp') await page.locator(`${SECTION} [role="switch"]`).click();
    const weights = await takeAway.downloadPack(target, 14);
    const { name } = PACK_RULES[target];
    console.log(`${name}: ${weights.length} pictures, the heaviest ${Math.max(...weights)} bytes`);
  },
);

test('a pack is stopped on the way, and nothing is saved', async () => {
  await takeAway.choose('WhatsApp');
  // Both in one turn of the page, or a fast machine would be done before.
  await page.evaluate((section) => {
    document.querySelector<HTMLElement>(`${section} .button-primary`)?.click();
  }, SECTION);
  const bar = await page.waitForSelector(`${SECTION} [role="progressbar"]`);
  expect(await bar?.evaluate((element) => element.ariaValueMax)).toBe('100');
  await page.evaluate((section) => {
    document.querySelector<HTMLElement>(`${section} .running-job button`)?.click();
  }, SECTION);
  await page.waitForSelector('::-p-text(Stopped. Nothing was saved.)');
  expect(await downloads.names()).toEqual([]);
});

test('a token has picture and metadata, and an address that is computed from them', async () => {
  await takeAway.openTab('NFT');
  await takeAway.choose('Happy');
  await press(page, 'Download folder (zip)');
  const { bytes } = await downloads.take(/^livemoji-[0-9a-f]{8}-nft\.zip$/);
  const files = await readZip(bytes);
  const [folder = ''] = [...files.keys()][0]?.split('/') ?? [];
  const file = (name: string) => files.get(`${folder}/${name}`) ?? new Uint8Array();
  const png = file('emoji.png');
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1024, height: 1024 });
  expect(await sharp(file('emoji.svg')).metadata()).toMatchObject({ format: 'svg' });
  const metadata = JSON.parse(new TextDecoder().decode(file('metadata.json')));
  expect(metadata.image).toBe(`ipfs://${rawIdentifier(png)}`);
  expect(metadata.background_color).toMatch(/^[0-9a-f]{6}$/);
  expect(metadata.attributes).toContainEqual({ trait_type: 'Expression', value: 'Happy' });
  for (const trait of metadata.attributes)
    expect(Object.keys(trait)).toEqual(['trait_type', 'value']);
  const shown = await page.$eval('.address', (address) => address.textContent);
  expect(new TextDecoder().decode(files.get('addresses.txt'))).toContain(`${shown}\n`);
});

test('a generated emoji is offered with its own face', async () => {
  await press(page, 'Generate emoji');
  await page.waitForSelector(`${SECTION} [data-value="capture"][aria-checked="true"]`);
  await takeAway.openTab('Picture');
  await takeAway.choose('SVG');
  await press(page, 'Download');
  const { bytes } = await downloads.take(/^livemoji-[a-z]+\.svg$/);
  expect((await sharp(bytes).stats()).entropy).toBeGreaterThan(0.5);
  await page.locator('.capture ::-p-aria([name="Copy picture"][role="button"])').click();
  await page.waitForSelector('.capture ::-p-text(Copied)');
  expect(await sharp(await clipboardPicture()).metadata()).toMatchObject({ width: 512 });
});

test('no request left the extension', () => {
  expect(requestsBeyond(extension.extensionId, extension.recorder.requests)).toEqual([]);
});

async function clipboardPicture(): Promise<Uint8Array> {
  const bytes = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const picture = await item?.getType('image/png');
    return [...new Uint8Array((await picture?.arrayBuffer()) ?? new ArrayBuffer(0))];
  });
  return new Uint8Array(bytes);
}

/** The CIDv1 of a raw block, as the multiformats specification spells it out. */
function rawIdentifier(content: Uint8Array): string {
  const hash = createHash('sha256').update(content).digest();
  const bytes = Buffer.concat([Buffer.from([1, 0x55, 0x12, 32]), hash]);
  let bits = BigInt(`0x${bytes.toString('hex')}`) << 2n;
  let text = '';
  for (let digit = 0; digit < 58; digit += 1) {
    text = 'abcdefghijklmnopqrstuvwxyz234567'.charAt(Number(bits & 31n)) + text;
    bits >>= 5n;
  }
  return `b${text}`;
}

function isDisabled(name: string): Promise<boolean> {
  return page.$$eval(
    `${SECTION} button`,
    (buttons, wanted) => buttons.some((button) => button.textContent === wanted && button.disabled),
    name,
  );
}

async function tabTo(selector: string): Promise<void> {
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab never leads to ${selector}.`);
}
