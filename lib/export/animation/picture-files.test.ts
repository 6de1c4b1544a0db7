import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { sharpStill } from '../testing/blank-animation.ts';
import { readAnimationHeader } from './header/read-animation-header.ts';
import { type PictureFileFormat, pictureFileOf } from './open-picture-file.ts';
import type { Pixels } from './pixels.ts';
import { PNG_SIGNATURE, pngChunk, pngChunks } from './png-chunks.ts';

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

async function fileOf(
  format: PictureFileFormat,
  pictures: readonly Pixels[],
  { quality = 1, alpha = true, framesPerSecond = 10 } = {},
) {
  const file = pictureFileOf({ alpha, quality }, format, sharpStill);
  for (const [index, pixels] of pictures.entries()) {
    await file.add(pixels, { start: index / framesPerSecond, end: (index + 1) / framesPerSecond });
  }
  const blob = await file.finish();
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

describe.each([1, 0.8])('an APNG of quality %s', (quality) => {
  it('has every picture in its place, and each decodes by itself', async () => {
    const bytes = await fileOf('apng', [picture(3), picture(14), picture(14), picture(25)], {
      quality,
    });
    expect(readAnimationHeader(bytes)).toEqual({
      format: 'apng',
      width: WIDTH,
      height: HEIGHT,
      alpha: true,
      pictures: 3,
      seconds: 0.4,
      sound: false,
    });
    const [first, , third] = parts(bytes);
    expect((await sharp(bytes).metadata()).width).toBe(WIDTH);
    expect(first).toMatchObject({ left: 0, top: 0, width: WIDTH, height: HEIGHT });
    expect(third).toMatchObject({ left: 14, top: 11, width: 20, height: 10 });
    const { data } = await sharp(third?.png)
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([...data.subarray(0, 4)]).toEqual(OPEN);
    expect([...data.subarray(4 * 19, 4 * 20)]).toEqual(RED);
  });
});

/** Each picture of an APNG as a PNG of its own, and where it belongs. */
function parts(apng: Uint8Array) {
  const chunks = pngChunks(apng);
  const head = chunks[0]?.data ?? new Uint8Array();
  const palette = chunks.filter(({ type }) => type === 'PLTE' || type === 'tRNS');
  const controls = chunks.filter(({ type }) => type === 'fcTL');
  const streams = chunks.flatMap(({ type, data }) => {
    if (type === 'IDAT') return [data];
    return type === 'fdAT' ? [data.subarray(4)] : [];
  });
  return controls.map(({ data }, index) => {
    const view = new DataView(data.buffer, data.byteOffset);
    const [width = 0, height = 0, left = 0, top = 0] = [4, 8, 12, 16].map((at) =>
      view.getUint32(at),
    );
    const header = head.slice();
    header.set(data.subarray(4, 12));
    const png = Buffer.concat([
      PNG_SIGNATURE,
      pngChunk('IHDR', header),
      ...palette.map((chunk) => pngChunk(chunk.type, chunk.data)),
      pngChunk('IDAT', streams[index] ?? new Uint8Array()),
      pngChunk('IEND', new Uint8Array()),
    ]);
    return { width, height, left, top, png };
  });
}
