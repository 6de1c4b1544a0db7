import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type PictureFileFormat, pictureFileOf } from './open-picture-file.ts';
import type { Pixels } from './pixels.ts';
import type { StillEncoder } from './still-encoder.ts';

const WIDTH = 40;
const HEIGHT = 30;
type Rgba = readonly [number, number, number, number];
const RED: Rgba = [204, 17, 34, 255];
const OPEN: Rgba = [0, 0, 0, 0];

/** A square that moves from left to right, over nothing or over a colour. */
function picture(left: number, ground: Rgba = OPEN): Pixels {
  const data = new Uint8ClampedArray(4 * WIDTH * HEIGHT);
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const inside = x >= left && x < left + 9 && y >= 11 && y < 21;
      data.set(inside ? RED : ground, 4 * (y * WIDTH + x));
    }
  }
  return { data, width: WIDTH, height: HEIGHT };
}

/** Encodes stills as the browser does, by another encoder. */
const still: StillEncoder = async ({ data, width, height }, { type, quality = 1 }) => {
  const image = sharp(data, { raw: { width, height, channels: 4 } });
  const encoded = type === 'image/png' ? image.png() : image.webp({ lossless: quality === 1 });
  return new Uint8Array(await encoded.toBuffer());
};

async function fileOf(
  format: PictureFileFormat,
  pictures: readonly Pixels[],
  { quality = 1, alpha = true, framesPerSecond = 10 } = {},
) {
  const file = pictureFileOf({ alpha, quality }, format, still);
  for (const [index, pixels] of pictures.entries()) {
    await file.add(pixels, { start: index / framesPerSecond, end: (index + 1) / framesPerSecond });
  }
  const blob = await file.finish(new AbortController().signal);
  return new Uint8Array(await blob.arrayBuffer());
}

/** Each picture as another decoder sees it. */
async function decoded(bytes: Uint8Array) {
  const {
    pages = 1,
    delay,
    loop,
    width,
    pageHeight,
    height,
  } = await sharp(bytes, {
    pages: -1,
  }).metadata();
  const pictures = await Promise.all(
    Array.from({ length: pages }, async (_, page) => {
      const { data } = await sharp(bytes, { page })
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      return data;
    }),
  );
  const at = (page: number, x: number, y: number) => [
    ...(pictures[page]?.subarray(4 * (y * WIDTH + x), 4 * (y * WIDTH + x) + 4) ?? []),
  ];
  return { pages, delay, loop, width, height: pageHeight ?? height, at };
}

describe.each(['gif', 'webp'] as const)('%s, decoded by another decoder', (format) => {
  it('has every picture in its place, for its time, and repeats for ever', async () => {
    const bytes = await fileOf(format, [picture(3), picture(14), picture(25)]);
    const seen = await decoded(bytes);
    expect(seen).toMatchObject({ pages: 3, loop: 0, width: WIDTH, height: HEIGHT });
    expect(seen.delay).toEqual([100, 100, 100]);
    for (const [page, left] of [3, 14, 25].entries()) {
      expect(seen.at(page, left + 4, 15)).toEqual(RED);
      expect(seen.at(page, left - 1, 15)[3]).toBe(0);
      expect(seen.at(page, left + 9, 15)[3]).toBe(0);
    }
  });

  it('shows a picture that stays for longer, and rounds times without drift', async () => {
    const still = picture(3);
    const bytes = await fileOf(format, [still, still, picture(9), still], { framesPerSecond: 30 });
    const { pages, delay = [] } = await decoded(bytes);
    expect(pages).toBe(3);
    expect(delay.reduce((sum, each) => sum + each)).toBeCloseTo(4000 / 30, -1);
  });
});

describe('a GIF', () => {
  it('on a ground is opaque everywhere, in its exact colours', async () => {
    const ground: Rgba = [255, 224, 204, 255];
    const bytes = await fileOf('gif', [picture(3, ground), picture(20, ground)], { alpha: false });
    const { at } = await decoded(bytes);
    expect(at(1, 5, 15)).toEqual(ground);
    expect(at(1, 25, 15)).toEqual(RED);
  });

  it('cuts half-open edges off without a dark rim', async () => {
    const pixels = picture(10);
    pixels.data.set([255, 255, 255, 140], 0);
    pixels.data.set([255, 255, 255, 90], 4);
    const { at } = await decoded(await fileOf('gif', [pixels]));
    expect(at(0, 0, 0)).toEqual([255, 255, 255, 255]);
    expect(at(0, 1, 0)[3]).toBe(0);
  });
});
