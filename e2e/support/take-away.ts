import type { Page } from 'puppeteer';
import sharp from 'sharp';
import { expect } from 'vitest';
import { checkPack } from '../../lib/export/packs/check-pack.ts';
import { PACK_RULES, type PackTarget } from '../../lib/export/packs/pack-rules.ts';
import { readZip } from '../../lib/export/testing/read-zip.ts';
import { EMOTIONS } from '../../lib/expression/emotions.ts';
import { press } from '../../scripts/extension/studio-page.ts';
import type { Downloads } from './downloads.ts';

/** The section in which the avatar is taken along. */
export const SECTION = '#take-away';

/** A raster format with the name of its button, its file of a sad face, and whether it can be open. */
export type RasterCase = readonly [
  name: string,
  format: 'png' | 'webp' | 'jpeg',
  file: string,
  hasAlpha: boolean,
];

/** «Take it with you» as a person uses it, in the extension and on the website; what it gives is decoded by sharp. */
export class TakeAway {
  readonly #page: Page;
  readonly #downloads: Downloads;

  constructor(page: Page, downloads: Downloads) {
    this.#page = page;
    this.#downloads = downloads;
  }

  /** Goes there; what it takes is loaded by then at the latest. */
  async show(): Promise<void> {
    await this.#page.$eval(SECTION, (section) => section.scrollIntoView());
    await this.#page.waitForSelector(`${SECTION} [role="tab"]`);
  }

  /** Chooses what a radio of the section is named. */
  choose(name: string): Promise<void> {
    return this.#page.locator(`${SECTION} [role="radio"][aria-label="${name}"]`).click();
  }

  openTab(name: string): Promise<void> {
    return this.#page.locator(`::-p-aria([name="${name}"][role="tab"])`).click();
  }

  async typeSize(size: string): Promise<void> {
    await this.#page.locator(`${SECTION} input[type="number"]`).click({ count: 3 });
    await this.#page.keyboard.type(size);
  }

  /** A sad face in every size, shape and ground that differ. */
  async downloadRasters([name, format, file, hasAlpha]: RasterCase): Promise<void> {
    await this.choose('Sad');
    await this.choose(name);
    for (const [size, shape, ground] of [
      [64, 'Square', 'Peach'],
      [300, 'Circle', 'Peach'],
      [2048, 'Square', hasAlpha ? 'None' : 'White'],
    ] as const) {
      await this.typeSize(String(size));
      await this.choose(shape);
      await this.choose(ground);
      await press(this.#page, 'Download');
      const { bytes } = await this.#downloads.take(file);
      const seen = await sharp(bytes).metadata();
      expect(seen).toMatchObject({ format, width: size, height: size });
      // A WebP in which nothing is open says so.
      if (format !== 'webp' || size !== 64) expect(seen.hasAlpha).toBe(hasAlpha);
      const [corner, foot] = [await pixel(bytes, 2, 2), await pixel(bytes, size / 2, size - 3)];
      const open = hasAlpha ? [0, 0, 0, 0] : [255, 255, 255, 255];
      expectNear(corner, shape === 'Square' && ground === 'Peach' ? [255, 224, 204, 255] : open);
      expect(foot[3]).toBe(255);
    }
  }

  /** A sad face on a circle of mint. */
  async downloadSvg(): Promise<void> {
    await this.choose('SVG');
    await this.choose('Circle');
    await this.choose('Mint');
    expect(await this.#page.$(`${SECTION} input[type="number"]`)).toBeNull();
    await press(this.#page, 'Download');
    const { bytes } = await this.#downloads.take('livemoji-sad.svg');
    expect(new TextDecoder().decode(bytes)).not.toMatch(/<script|<foreignObject|href="http/);
    const { data } = await sharp(bytes)
      .resize(200, 200)
      .png()
      .toBuffer({ resolveWithObject: true });
    expectNear(await pixel(new Uint8Array(data), 100, 2), [205, 243, 221, 255]);
    expectNear(await pixel(new Uint8Array(data), 2, 2), [0, 0, 0, 0]);
  }

  /** The seven expressions as PNG of the chosen size. */
  async downloadAllSeven(size: number): Promise<void> {
    await this.choose('PNG');
    await press(this.#page, 'All seven (zip)');
    const files = await readZip((await this.#downloads.take('livemoji-all-seven.zip')).bytes);
    expect([...files.keys()]).toEqual(EMOTIONS.map((emotion) => `livemoji-${emotion}.png`));
    for (const bytes of files.values()) {
      const told = await sharp(bytes).metadata();
      expect(told).toMatchObject({ format: 'png', width: size, height: size });
    }
  }

  /**
   * A pack, each picture of which is held against its rule.
   *
   * @param count how many expressions and reactions are in it
   * @returns the weight of each picture, in bytes
   */
  async downloadPack(target: PackTarget, count: number): Promise<readonly number[]> {
    const { name, pictures, tray, manifest } = PACK_RULES[target];
    await this.choose(name);
    await press(this.#page, `Download for ${name}`);
    const files = await readZip((await this.#downloads.take(`livemoji-${target}.zip`)).bytes);
    expect(checkPack({ target, moves: false }, files)).toEqual([]);
    expect(files.size).toBe(count * pictures.length + (tray ? 1 : 0) + (manifest ? 1 : 0));
    const weights: number[] = [];
    for (const [path, bytes] of files) {
      if (path === manifest) continue;
      const rule = [...(tray ? [tray] : []), ...pictures].find(
        ({ folder, kind }) => path.startsWith(folder) && path.endsWith(String(kind)),
      );
      const { format, width, height, hasAlpha } = await sharp(bytes).metadata();
      const size = rule?.cut.size;
      expect({ format, width, height, hasAlpha }, path).toEqual({
        format: rule?.kind,
        width: size,
        height: size,
        hasAlpha: true,
      });
      expect(bytes.length, path).toBeLessThanOrEqual(rule?.mostBytes ?? 0);
      weights.push(bytes.length);
    }
    return weights;
  }
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
function expectNear(found: readonly number[], wanted: readonly number[]): void {
  const worst = Math.max(...wanted.map((value, index) => Math.abs(value - (found[index] ?? 999))));
  expect(worst, `${found} instead of ${wanted}`).toBeLessThanOrEqual(4);
}
