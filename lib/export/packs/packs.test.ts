import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import { handOf } from '../../avatar/hands/hands.ts';
import { HANDS } from '../../avatar/options.ts';
import { presetOf } from '../../avatar/presets.ts';
import type { Scene } from '../../avatar/scene/scene.ts';
import { EMOTIONS } from '../../expression/emotions.ts';
import type { Raster } from '../raster.ts';
import { readZip } from '../testing/read-zip.ts';
import { sharpRaster } from '../testing/sharp-raster.ts';
import { WeightError } from '../weight-error.ts';
import { checkPack, type PackContent } from './check-pack.ts';
import { makePack } from './make-pack.ts';
import { PACK_RULES, PACK_TARGETS, type PackTarget } from './pack-rules.ts';

const IDENTIFIER = 'ab'.repeat(32);

function sceneBy(hand: (typeof HANDS)[number]): Scene {
  const look = { ...presetOf('female'), hand, headwear: 'topHat' } as const;
  return handOf(look).scene(look);
}

async function packOf(
  target: PackTarget,
  withReactions = false,
  raster: Raster = sharpRaster,
  scene = sceneBy('avataaars'),
) {
  const shares: number[] = [];
  const progress = {
    onProgress: (share: number) => void shares.push(share),
    signal: new AbortController().signal,
  };
  const order = { target, moves: false, withReactions, identifier: IDENTIFIER };
  const tools = { raster, encode: () => Promise.reject(new Error('Nothing moves.')) };
  const archive = await makePack(scene, order, progress, tools);
  const files = await readZip(new Uint8Array(await archive.arrayBuffer()));
  return { files, shares };
}

/** A picture with nothing on it. */
async function picture(format: 'png' | 'webp', width: number, height = width, alpha = 0) {
  const background = { r: 9, g: 9, b: 9, alpha };
  const image = sharp({ create: { width, height, channels: 4, background } });
  const opaque = alpha === 1 ? image.removeAlpha() : image;
  return new Uint8Array(await opaque[format]().toBuffer());
}

/** What each target asks, written out a second time from its own pages. */
const ASKED = {
  whatsapp: [/^[a-z-]+\.webp$/, 'webp', 512, 100_000],
  telegramStickers: [/^stickers\/[a-z-]+\.webp$/, 'webp', 512, 512_001],
  telegramEmoji: [/^emoji\/[a-z-]+\.png$/, 'png', 100, 512_001],
  discordStickers: [/^stickers\/[a-z-]+\.png$/, 'png', 320, 512_001],
  discordEmoji: [/^emoji\/livemoji_[a-z_]+\.png$/, 'png', 128, 256_001],
  slack: [/^livemoji_[a-z_]+\.png$/, 'png', 128, 128_000],
} as const;

describe('each pack, decoded by another decoder', () => {
  it.each([
    ['whatsapp', ['whatsapp'], 2],
    ['telegram', ['telegramStickers', 'telegramEmoji'], 0],
    ['discord', ['discordStickers', 'discordEmoji'], 0],
    ['slack', ['slack'], 0],
  ] as const)('%s', async (target, kinds, others) => {
    const { files, shares } = await packOf(target, true);
    expect(files.size).toBe(14 * kinds.length + others);
    expect(shares.at(-1)).toBe(1);
    for (const kind of kinds) {
      const [name, format, size, below] = ASKED[kind];
      const pictures = [...files].filter(([path]) => name.test(path));
      expect(pictures).toHaveLength(14);
      for (const [path, bytes] of pictures) {
        const seen = await sharp(bytes).metadata();
        expect(seen, path).toMatchObject({ format, width: size, height: size, hasAlpha: true });
        expect(bytes.length, path).toBeLessThan(below);
      }
    }
    expect(checkPack({ target, moves: false }, files)).toEqual([]);
  });

  it('holds the seven alone where no reactions are wanted', async () => {
    const { files } = await packOf('slack');
    expect([...files.keys()]).toEqual(EMOTIONS.map((emotion) => `livemoji_${emotion}.png`));
  });

  it("has WhatsApp's tray icon and list", async () => {
    const { files } = await packOf('whatsapp');
    const tray = files.get('tray-happy.png') ?? new Uint8Array();
    expect(await sharp(tray).metadata()).toMatchObject({ format: 'png', width: 96, height: 96 });
    expect(tray.length).toBeLessThanOrEqual(50_000);
    const contents = JSON.parse(new TextDecoder().decode(files.get('contents.json')));
    expect(contents.sticker_packs[0]).toMatchObject({
      identifier: 'livemoji-abababababababab',
      tray_image_file: 'tray-happy.png',
      stickers: expect.arrayContaining([{ image_file: 'happy.webp', emojis: ['😄'] }]),
    });
  });
});

test.each(HANDS)(
  'a sticker by %s has a white line all around, and nothing at its edges',
  async (hand) => {
    const { files } = await packOf('whatsapp', true, sharpRaster, sceneBy(hand));
    for (const [path, bytes] of files) {
      if (!path.endsWith('.webp')) continue;
      const { data } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
      const row = (y: number) =>
        Array.from({ length: 512 }, (_, x) => [
          ...data.subarray(4 * (512 * y + x), 4 * (512 * y + x) + 4),
        ]);
      const opaque = row(400).filter((pixel) => (pixel[3] ?? 0) > 250);
      expect(opaque.at(0), path).toEqual([255, 255, 255, 255]);
      expect(opaque.at(-1), path).toEqual([255, 255, 255, 255]);
      const edges = [...row(0), ...row(511)].map((pixel) => pixel[3] ?? 0);
      expect(Math.max(...edges), path).toBe(0);
    }
  },
);

describe('a picture that is too heavy', () => {
  /** Weighs as much as it is told for each quality. */
  const weighing = (weight: (quality: number) => number): Raster & { asked: number[] } => {
    const asked: number[] = [];
    const raster: Raster = async (svg, order) => {
      if (order.format !== 'webp') return sharpRaster(svg, order);
      const { quality = 1 } = order;
      asked.push(quality);
      const bytes = await picture('webp', order.size);
      return new Blob([bytes, new Uint8Array(weight(quality) - bytes.length)]);
    };
    return Object.assign(raster, { asked });
  };

  it('is drawn at lower and lower quality until it is under the limit', async () => {
    const raster = weighing((quality) => (quality > 0.8 ? 100_000 : 99_999));
    await packOf('whatsapp', false, raster);
    expect(raster.asked.slice(0, 5)).toEqual([1, 0.95, 0.9, 0.8, 1]);
  });

  it('is named with its limit when no quality is low enough', async () => {
    const raster = weighing((quality) => 100_000 + Math.round(1000 * quality));
    const refused = expect(packOf('whatsapp', false, raster)).rejects;
    await refused.toBeInstanceOf(WeightError);
    await refused.toMatchObject({ path: 'angry.webp', bytes: 100_300, mostBytes: 99_999 });
  });

  it('can be no PNG: even unpacked its pixels are under every limit', () => {
    const kinds = Object.values(PACK_RULES).flatMap(({ pictures, tray }) => [
      ...pictures,
      ...(tray ? [tray] : []),
    ]);
    for (const { kind, cut, mostBytes } of kinds) {
      // Four bytes a pixel and one a line; what deflate and chunks add is far below a fiftieth.
      const unpacked = 4 * cut.size ** 2 + cut.size;
      if (kind === 'png') expect(unpacked * 1.02).toBeLessThan(mostBytes);
    }
  });
});

describe('checkPack', () => {
  const good = async (): Promise<Map<string, Uint8Array>> => {
    const sticker = await picture('png', 128);
    return new Map(['happy', 'sad'].map((name) => [`livemoji_${name}.png`, sticker]));
  };
  const broken = (pack: PackContent) =>
    checkPack({ target: 'slack', moves: false }, pack).map(({ rule }) => rule);

  it('finds nothing in a good one', async () => {
    expect(checkPack({ target: 'slack', moves: false }, await good())).toEqual([]);
  });

  it.each([
    ['size', () => picture('png', 127)],
    ['size', () => picture('png', 128, 127)],
    ['format', () => picture('webp', 128)],
    ['format', async () => new TextEncoder().encode('<svg/>')],
    ['transparency', () => picture('png', 128, 128, 1)],
    ['weight', async () => new Uint8Array([...(await picture('png', 128)), ...Array(128_000)])],
  ] as const)('finds a wrong %s', async (rule, make) => {
    const pack = await good();
    expect(broken(pack.set('livemoji_happy.png', await make()))).toContain(rule);
  });

  it('finds wrong names and counts', async () => {
    const sticker = await picture('png', 128);
    for (const name of ['happy.png', 'livemoji_Happy.png', 'livemoji_happy face.png', 'a/b.png'])
      expect(broken((await good()).set(name, sticker))).toEqual(['name']);
    expect(broken(new Map())).toEqual(['count']);
    const many = Array.from({ length: 61 }, (_, index) => `livemoji_${index}.png`);
    expect(broken(new Map(many.map((name) => [name, sticker])))).toEqual(['count']);
  });

  it('finds a WhatsApp pack of two or of thirty-one, and a list that lies', async () => {
    const { files } = await packOf('whatsapp');
    const rules = (pack: PackContent) =>
      checkPack({ target: 'whatsapp', moves: false }, pack).map(({ rule }) => rule);
    const without = (...names: string[]) =>
      new Map([...files].filter(([path]) => !names.includes(path)));
    expect(rules(without('happy.webp'))).toEqual(['manifest']);
    expect(rules(without('contents.json'))).toEqual(['manifest']);
    expect(rules(without('tray-happy.png'))).toEqual(['count', 'manifest']);
    expect(rules(without(...EMOTIONS.slice(2).map((name) => `${name}.webp`)))[0]).toBe('count');
    const happy = files.get('happy.webp') ?? new Uint8Array();
    const more = Array.from({ length: 24 }, (_, index) => [`more-${index}.webp`, happy] as const);
    expect(rules(new Map([...files, ...more]))).toEqual(['count', 'manifest']);
    expect(rules(new Map([...files, ['contents.json', new Uint8Array([123])]]))).toEqual([
      'manifest',
    ]);
  });

  it('knows every target', () => {
    expect(Object.keys(PACK_RULES)).toEqual([...PACK_TARGETS]);
  });
});
