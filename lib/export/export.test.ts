import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { handOf } from '../avatar/hands/hands.ts';
import { poseOfEmotion } from '../avatar/pose/emotion-poses.ts';
import { presetOf } from '../avatar/presets.ts';
import { EMOTIONS } from '../expression/emotions.ts';
import { fileName } from './file-name.ts';
import { type Frame, framedSvg, frameOf } from './framed-svg.ts';
import { pictureFile } from './picture.ts';
import { FORMAT_NAMES, PICTURE_FORMATS, PIXEL_FORMATS } from './picture-format.ts';
import { readPictureHeader } from './picture-header.ts';
import { sevenPictures } from './seven-pictures.ts';
import { svgFile } from './svg.ts';
import { readZip } from './testing/read-zip.ts';
import { sharpRaster } from './testing/sharp-raster.ts';
import { zipFile } from './zip.ts';

const LOOK = presetOf('female');
const SCENE = handOf(LOOK).scene(LOOK);
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h2v2z"/></svg>';
const SQUARE: Frame = { shape: 'square', background: undefined };

async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}

/** Red, green, blue and opacity of the top left corner and of the middle of the lower edge. */
async function pixelsOf(picture: Blob) {
  const { data, info } = await sharp(await bytesOf(picture))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => {
    const start = 4 * (y * info.width + x);
    return [...data.subarray(start, start + 4)];
  };
  return { corner: at(1, 1), foot: at(info.width / 2, info.height - 2) };
}

describe('fileName', () => {
  it('names the expression and the kind of file', () => {
    expect(PICTURE_FORMATS.map((format) => fileName('happy', format))).toEqual([
      'livemoji-happy.png',
      'livemoji-happy.webp',
      'livemoji-happy.jpg',
      'livemoji-happy.svg',
    ]);
  });

  it('calls an unsure face neutral, as it is drawn', () => {
    expect(fileName('unsure', 'png')).toBe('livemoji-neutral.png');
  });
});

describe('svgFile', () => {
  it('holds the drawing, typed', async () => {
    const file = svgFile(svg);
    expect(file.type).toBe('image/svg+xml');
    expect(await file.text()).toBe(`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`);
  });
});

describe('pictureFile', () => {
  it.each([0, 63, 2049, 100.5, -64, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses a size of %s and says which are allowed',
    async (size) => {
      for (const format of PIXEL_FORMATS) {
        const refused = expect(pictureFile(svg, { format, size }, sharpRaster)).rejects;
        await refused.toThrow(`A ${FORMAT_NAMES[format]} of ${size} pixels`);
        await refused.toThrow('from 64 to 2048');
      }
    },
  );

  it.each(PIXEL_FORMATS)('%s has its size, and another decoder says the same', async (format) => {
    for (const size of [64, 333, 2048]) {
      const drawing = framedSvg(SCENE, poseOfEmotion('happy'), SQUARE);
      const bytes = await bytesOf(await pictureFile(drawing, { format, size }, sharpRaster));
      const seen = await sharp(bytes).metadata();
      const told = { format: seen.format, width: seen.width, height: seen.height };
      expect(told).toEqual({ format, width: size, height: size });
      expect(readPictureHeader(bytes)).toEqual({ ...told, alpha: seen.hasAlpha });
      expect(seen.hasAlpha).toBe(format !== 'jpeg');
    }
  });
});

describe('framedSvg', () => {
  const draw = async (frame: Frame, format: 'png' | 'jpeg' = 'png') => {
    const drawing = framedSvg(SCENE, poseOfEmotion('neutral'), frame);
    return pixelsOf(await pictureFile(drawing, { format, size: 256 }, sharpRaster));
  };
  const PEACH = [0xff, 0xe0, 0xcc, 255];

  it('is transparent, or on a background up to the edge of its shape', async () => {
    expect((await draw(SQUARE)).corner[3]).toBe(0);
    expect((await draw({ shape: 'square', background: '#ffe0cc' })).corner).toEqual(PEACH);
    const circle = await draw({ shape: 'circle', background: '#ffe0cc' });
    expect(circle.corner[3]).toBe(0);
    expect(circle.foot[3]).toBe(255);
  });

  it('cuts a figure without a background to the circle too', () => {
    const drawing = framedSvg(SCENE, poseOfEmotion('neutral'), { ...SQUARE, shape: 'circle' });
    expect(drawing).toContain('<circle cx="140" cy="140" r="140"/>');
    expect(drawing.match(/<svg/g)).toHaveLength(1);
  });

  it('leaves no pixel of a JPEG open: what would be is white', async () => {
    expect((await draw(SQUARE, 'jpeg')).corner).toEqual([255, 255, 255, 255]);
    const circle = await draw({ shape: 'circle', background: '#ffe0cc' }, 'jpeg');
    expect(circle.corner).toEqual([255, 255, 255, 255]);
  });

  it("begins as the avatar's own", () => {
    expect(frameOf(SCENE)).toEqual(SQUARE);
    const onNight = handOf(LOOK).scene({ ...LOOK, background: 'night' });
    expect(frameOf(onNight)).toEqual({ shape: 'circle', background: '#27304a' });
  });
});

describe('readPictureHeader', () => {
  it('reads a lossy WebP with and without transparency, and refuses what is no picture', async () => {
    const plain = sharp({ create: { width: 31, height: 7, channels: 3, background: 'red' } });
    expect(readPictureHeader(new Uint8Array(await plain.webp().toBuffer()))).toEqual({
      format: 'webp',
      width: 31,
      height: 7,
      alpha: false,
    });
    const lossy = await sharpRaster(svg, { format: 'webp', size: 70, quality: 0.5 });
    expect(readPictureHeader(await bytesOf(lossy))).toMatchObject({ width: 70, alpha: true });
    for (const text of ['', 'RIFF', 'a text that is long enough to be read to its end'])
      expect(readPictureHeader(new TextEncoder().encode(text))).toBeUndefined();
  });
});

describe('sevenPictures', () => {
  const order = { format: 'webp', size: 64, frame: SQUARE } as const;

  it('holds all seven, named and readable, and tells its progress', async () => {
    const shares: number[] = [];
    const progress = { onProgress: (share: number) => void shares.push(share) };
    const { signal } = new AbortController();
    const archive = await sevenPictures(SCENE, order, { ...progress, signal }, sharpRaster);
    const files = await readZip(await bytesOf(archive));
    expect([...files.keys()]).toEqual(EMOTIONS.map((emotion) => `livemoji-${emotion}.webp`));
    for (const bytes of files.values()) expect((await sharp(bytes).metadata()).width).toBe(64);
    expect(new Set([...files.values()].map(String)).size).toBe(7);
    expect(shares).toHaveLength(7);
    expect(shares.at(-1)).toBe(1);
  });

  it('stops between two pictures when it is called off', async () => {
    const end = new AbortController();
    const shares: number[] = [];
    const onProgress = (share: number) => {
      shares.push(share);
      end.abort();
    };
    const work = sevenPictures(SCENE, order, { onProgress, signal: end.signal }, sharpRaster);
    await expect(work).rejects.toThrow('aborted');
    expect(shares).toHaveLength(1);
  });
});

describe('zipFile', () => {
  it('gives the same archive for the same files, and refuses two of one name', async () => {
    const file = { path: 'a/ä.txt', content: new Blob(['hello '.repeat(99)]) };
    const archive = await bytesOf(await zipFile([file]));
    expect(await bytesOf(await zipFile([file]))).toEqual(archive);
    const read = (await readZip(archive)).get('a/ä.txt');
    expect(new TextDecoder().decode(read)).toBe('hello '.repeat(99));
    await expect(zipFile([file, file])).rejects.toThrow('named a/ä.txt');
  });
});
