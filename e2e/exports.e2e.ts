import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkPack } from '../lib/export/packs/check-pack.ts';
import { PACK_RULES, PACK_TARGETS } from '../lib/export/packs/pack-rules.ts';
import { readZip } from '../lib/export/testing/read-zip.ts';
import { EMOTIONS } from '../lib/expression/emotions.ts';
import { collectDownloads, type Downloads } from './support/downloads.ts';
import { launchExtension, type RunningExtension } from './support/launch-extension.ts';
import { requestsBeyond } from './support/record-requests.ts';
import { press, startAsNewcomer } from './support/studio-page.ts';

const SECTION = '#take-away';

let extension: RunningExtension;
let downloads: Downloads;
let page: Page;

beforeAll(async () => {
  extension = await launchExtension({ clip: 'still', grantCamera: true });
  downloads = await collectDownloads(extension.browser);
  const welcome = await extension.welcomePage();
  await welcome.setViewport({ width: 1280, height: 500 });
  page = await startAsNewcomer(extension);
});

afterAll(async () => {
  await extension.close();
  await downloads.close();
});

test('the section is loaded only when it comes into sight', async () => {
  expect(await page.$(`${SECTION} [role="tab"]`)).toBeNull();
  await page.$eval(SECTION, (section) => section.scrollIntoView());
  await page.waitForSelector(`${SECTION} [role="tab"]`);
  await page.setViewport({ width: 1280, height: 860 });
});

test.each([
  ['PNG', 'png', 'livemoji-sad.png', true],
  ['WebP', 'webp', 'livemoji-sad.webp', true],
  ['JPEG', 'jpeg', 'livemoji-sad.jpg', false],
] as const)(
  'a %s has the size, the shape and the ground that were chosen',
  async (name, format, file, hasAlpha) => {
    await choose('Sad');
    await choose(name);
    for (const [size, shape, ground] of [
      [64, 'Square', 'Peach'],
      [300, 'Circle', 'Peach'],
      [2048, 'Square', hasAlpha ? 'None' : 'White'],
    ] as const) {
      await typeSize(String(size));
      await choose(shape);
      await choose(ground);
      await press(page, 'Download');
      const { bytes } = await downloads.take(file);
      const seen = await sharp(bytes).metadata();
      expect(seen).toMatchObject({ format, width: size, height: size });
      // A WebP in which nothing is open says so.
      if (format !== 'webp' || size !== 64) expect(seen.hasAlpha).toBe(hasAlpha);
      const [corner, foot] = [await pixel(bytes, 2, 2), await pixel(bytes, size / 2, size - 3)];
      const open = hasAlpha ? [0, 0, 0, 0] : [255, 255, 255, 255];
      near(corner, shape === 'Square' && ground === 'Peach' ? [255, 224, 204, 255] : open);
      expect(foot[3]).toBe(255);
    }
  },
);

test('an SVG has the ground and the shape too, and no size', async () => {
  await choose('SVG');
  await choose('Circle');
  await choose('Mint');
  expect(await page.$(`${SECTION} input[type="number"]`)).toBeNull();
  await press(page, 'Download');
  const { bytes } = await downloads.take('livemoji-sad.svg');
  expect(new TextDecoder().decode(bytes)).not.toMatch(/<script|<foreignObject|href="http/);
  const { data } = await sharp(bytes).resize(200, 200).png().toBuffer({ resolveWithObject: true });
  near(await pixel(new Uint8Array(data), 100, 2), [205, 243, 221, 255]);
  near(await pixel(new Uint8Array(data), 2, 2), [0, 0, 0, 0]);
});

test('a size that is not allowed is refused in words', async () => {
  await choose('PNG');
  await typeSize('63');
  expect(await page.$eval(SECTION, (section) => section.textContent)).toContain('from 64 to 2048');
  expect(await isDisabled('Download')).toBe(true);
  await typeSize('256');
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
  await press(page, 'Copy');
  await page.waitForSelector('::-p-text(Copied. Paste it)');
  expect(await sharp(await clipboardPicture()).metadata()).toMatchObject({
    format: 'png',
    width: 256,
    height: 256,
  });
});

test('all seven come as one archive', async () => {
  await choose('PNG');
  await press(page, 'All seven (zip)');
  const files = await readZip((await downloads.take('livemoji-all-seven.zip')).bytes);
  expect([...files.keys()]).toEqual(EMOTIONS.map((emotion) => `livemoji-${emotion}.png`));
  for (const bytes of files.values()) {
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 256, height: 256 });
  }
});

test.each(PACK_TARGETS)(
  'a pack for %s keeps every rule, decoded by another decoder',
  async (target) => {
    const { name, pictures, tray, manifest } = PACK_RULES[target];
    await openTab('Stickers');
    await choose(name);
    if (target === 'whatsapp') await page.locator(`${SECTION} [role="switch"]`).click();
    await press(page, `Download for ${name}`);
    const files = await readZip((await downloads.take(`livemoji-${target}.zip`)).bytes);
    expect(checkPack({ target, moves: false }, files)).toEqual([]);
    expect(files.size).toBe(14 * pictures.length + (tray ? 1 : 0) + (manifest ? 1 : 0));
    const weights: number[] = [];
    for (const [path, bytes] of files) {
      if (path === manifest) continue;
      const rule = [...(tray ? [tray] : []), ...pictures].find(
        ({ folder, kind }) => path.startsWith(folder) && path.endsWith(String(kind)),
      );
      const { format, width, height, hasAlpha } = await sharp(bytes).metadata();
      const told = { format, width, height, hasAlpha };
      const size = rule?.cut.size;
      expect(told, path).toEqual({
        format: rule?.kind,
        width: size,
        height: size,
        hasAlpha: true,
      });
      expect(bytes.length, path).toBeLessThanOrEqual(rule?.mostBytes ?? 0);
      weights.push(bytes.length);
    }
    console.log(`${name}: ${weights.length} pictures, the heaviest ${Math.max(...weights)} bytes`);
  },
);

test('a pack is stopped on the way, and nothing is saved', async () => {
  await choose('WhatsApp');
  // Both in one turn of the page, or a fast machine would be done before.
  await page.evaluate((section) => {
    document.querySelector<HTMLElement>(`${section} .button-primary`)?.click();
  }, SECTION);
  const bar = await page.waitForSelector(`${SECTION} [role="progressbar"]`);
  expect(await bar?.evaluate((element) => element.ariaValueMax)).toBe('100');
  await page.evaluate((section) => {
    document.querySelector<HTMLElement>(`${section} .export-job button`)?.click();
  }, SECTION);
  await page.waitForSelector('::-p-text(Stopped. Nothing was saved.)');
  expect(await downloads.names()).toEqual([]);
});

test('a token has picture and metadata, and an address that is computed from them', async () => {
  await openTab('NFT');
  await choose('Happy');
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
  await openTab('Picture');
  await choose('SVG');
  await press(page, 'Download');
  const { bytes } = await downloads.take(/^livemoji-[a-z]+\.svg$/);
  expect((await sharp(bytes).stats()).entropy).toBeGreaterThan(0.5);
  await press(page, 'Copy as a picture');
  await page.waitForSelector('.capture-header ::-p-text(Copied)');
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

async function pixel(picture: Uint8Array, x: number, y: number): Promise<readonly number[]> {
  const { data } = await sharp(picture)
    .ensureAlpha()
    .extract({ left: Math.floor(x), top: Math.floor(y), width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [...data];
}

/** What a JPEG loses is let pass. */
function near(found: readonly number[], wanted: readonly number[]): void {
  const worst = Math.max(...wanted.map((value, index) => Math.abs(value - (found[index] ?? 999))));
  expect(worst, `${found} instead of ${wanted}`).toBeLessThanOrEqual(4);
}

/** Chooses what a radio of the section is named. */
function choose(name: string): Promise<void> {
  return page.locator(`${SECTION} [role="radio"][aria-label="${name}"]`).click();
}

function openTab(name: string): Promise<void> {
  return page.locator(`::-p-aria([name="${name}"][role="tab"])`).click();
}

async function typeSize(size: string): Promise<void> {
  await page.locator(`${SECTION} input[type="number"]`).click({ count: 3 });
  await page.keyboard.type(size);
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
