import { describe, expect, it, vi } from 'vitest';
import { handOf } from '../../avatar/hands/hands.ts';
import { presetOf } from '../../avatar/presets.ts';
import { EMOTIONS } from '../../expression/emotions.ts';
import type { EncodeDrawnAnimation } from '../animation/encode-drawn-animation.ts';
import { type BlankOrder, blankAnimation } from '../testing/blank-animation.ts';
import { readZip } from '../testing/read-zip.ts';
import { sharpRaster } from '../testing/sharp-raster.ts';
import { checkPack, type PackContent } from './check-pack.ts';
import { lightAnimation } from './light-animation.ts';
import { makePack } from './make-pack.ts';
import { packRule } from './moving-pack-rules.ts';
import { PACK_TARGETS, type PackTarget, picturePath } from './pack-rules.ts';

const LOOK = presetOf('female');
const SCENE = handOf(LOOK).scene(LOOK);

/** What each target asks of what moves, written out a second time from its own pages. */
const ASKED = {
  whatsapp: [['webp', 512, 500_000]],
  telegram: [
    ['webm', 512, 256_000],
    ['webm', 100, 64_000],
  ],
  discord: [
    ['apng', 320, 512_000],
    ['gif', 128, 256_000],
  ],
  slack: [['gif', 128, 127_999]],
} as const;

/** Encodes nothing to speak of, and then weighs as much as it is told. */
function weighing(weight: (order: Parameters<EncodeDrawnAnimation>[1]) => number) {
  return vi.fn<EncodeDrawnAnimation>(async (animation, order, { onProgress, signal }) => {
    signal.throwIfAborted();
    onProgress(0.5);
    const { length } = animation;
    const bytes = await blankAnimation({ ...order, length, pictures: 3, alpha: true });
    onProgress(1);
    const rest = Math.max(weight(order) - bytes.length, 0);
    return new Blob([new Uint8Array(bytes), new Uint8Array(rest)]);
  });
}

async function packOf(
  target: PackTarget,
  encode: EncodeDrawnAnimation,
  signal = new AbortController().signal,
) {
  const shares: number[] = [];
  const order = { target, moves: true, withReactions: false, identifier: 'ab'.repeat(32) };
  const progress = { onProgress: (share: number) => void shares.push(share), signal };
  const archive = await makePack(SCENE, order, progress, { raster: sharpRaster, encode });
  return { files: await readZip(new Uint8Array(await archive.arrayBuffer())), shares };
}

describe.each(PACK_TARGETS)('a pack that moves, for %s', (target) => {
  it('has every sticker in every kind, at its size, and tells its progress', async () => {
    const encode = weighing(() => 0);
    const { files, shares } = await packOf(target, encode);
    const { pictures, tray, manifest } = packRule({ target, moves: true });
    expect(files.size).toBe(7 * pictures.length + (tray ? 1 : 0) + (manifest ? 1 : 0));
    expect(checkPack({ target, moves: true }, files)).toEqual([]);
    expect(checkPack({ target, moves: false }, files)).not.toEqual([]);
    const asked = encode.mock.calls.map(([animation, { format, size, alpha }]) => {
      expect(animation.length).toBeLessThanOrEqual(3);
      return [format, size, alpha];
    });
    expect(asked).toEqual(
      ASKED[target].flatMap(([format, size]) => EMOTIONS.map(() => [format, size, true])),
    );
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares.at(-1)).toBe(1);
  });

  it('names the first sticker that no step brings under the limit', async () => {
    const [kind] = packRule({ target, moves: true }).pictures;
    const [[, , limit]] = ASKED[target];
    expect(kind?.mostBytes).toBe(limit);
    await expect(
      packOf(
        target,
        weighing(() => limit + 1),
      ),
    ).rejects.toMatchObject({
      name: 'WeightError',
      path: kind ? picturePath(kind, 'angry') : '',
      mostBytes: limit,
    });
  });
});

it("says in WhatsApp's list that the pack moves, under an identifier of its own", async () => {
  const { files } = await packOf(
    'whatsapp',
    weighing(() => 0),
  );
  const contents = JSON.parse(new TextDecoder().decode(files.get('contents.json')));
  expect(contents.sticker_packs[0]).toMatchObject({
    animated_sticker_pack: true,
    identifier: 'livemoji-abababababababab-animated',
    tray_image_file: 'tray-happy.png',
  });
});

it('stops in the middle of a sticker', async () => {
  const end = new AbortController();
  const encode = vi.fn<EncodeDrawnAnimation>(() => {
    end.abort();
    return Promise.reject(end.signal.reason);
  });
  await expect(packOf('slack', encode, end.signal)).rejects.toThrow('aborted');
  expect(encode).toHaveBeenCalledTimes(1);
});

describe('lightAnimation', () => {
  const animation = { length: 2, svgAt: () => '<svg/>' };
  const make = (
    format: 'webm' | 'webp' | 'apng' | 'gif',
    encode: EncodeDrawnAnimation,
    most = 60,
  ) => {
    const order = { path: 'a', format, size: 64, mostBytes: 9_000, mostFramesPerSecond: most };
    const progress = { onProgress: () => undefined, signal: new AbortController().signal };
    return lightAnimation(animation, order, progress, encode);
  };

  it.each(['webm', 'webp', 'apng', 'gif'] as const)(
    'a %s gets worse step by step, never better again, until it is light enough',
    async (format) => {
      const weightAt = (rate: number): number => (rate > 12 ? 9_001 : 8_999);
      const encode = weighing((order) => weightAt(order.framesPerSecond));
      expect((await make(format, encode)).size).toBe(8_999);
      const steps = encode.mock.calls.map(([, order]) => order);
      expect(steps.length).toBeGreaterThan(3);
      for (const [index, { framesPerSecond, quality = 1 }] of steps.entries()) {
        const former = steps[index - 1];
        if (!former) continue;
        expect(framesPerSecond).toBeLessThanOrEqual(former.framesPerSecond);
        expect(quality).toBeLessThanOrEqual(former.quality ?? 1);
      }
    },
  );

  it('begins with the highest rate that the target allows', async () => {
    const encode = weighing(() => 0);
    await make('apng', encode, 20);
    expect(encode.mock.calls[0]?.[1].framesPerSecond).toBe(20);
  });
});

describe('checkPack of what moves', () => {
  const blank = (order: Partial<BlankOrder>) =>
    blankAnimation({ format: 'gif', size: 128, length: 2, pictures: 9, alpha: true, ...order });
  const broken = async (target: PackTarget, path: string, order: Partial<BlankOrder>) => {
    const pack: PackContent = new Map([[path, await blank(order)]]);
    const problems = checkPack({ target, moves: true }, pack);
    return problems.filter((problem) => problem.path === path).map(({ rule }) => rule);
  };

  it.each([
    [[], {}],
    [['size'], { size: 127 }],
    [['duration'], { length: 5.5 }],
    [['pictures'], { pictures: 51 }],
    [['pictures'], { pictures: 1 }],
    [['rate', 'pictures'], { pictures: 60, length: 1 }],
    [['format'], { format: 'apng' }],
  ] as const)('finds in an emoji for Slack: %s', async (rules, order) => {
    expect(await broken('slack', 'livemoji_happy.gif', order)).toEqual(rules);
  });

  it.each([
    [[], {}],
    [['transparency'], { alpha: false }],
    [['duration'], { length: 3.1 }],
    [['rate'], { pictures: 61 }],
    [['size'], { size: 511 }],
  ] as const)('finds in a video sticker for Telegram: %s', async (rules, order) => {
    const video = { format: 'webm', size: 512, ...order } as const;
    expect(await broken('telegram', 'stickers/happy.webm', video)).toEqual(rules);
  });

  it('finds a picture that stands still among those that move, and the other way round', async () => {
    const path = 'stickers/happy.png';
    const still = await sharpRaster('<svg xmlns="http://www.w3.org/2000/svg"/>', {
      format: 'png',
      size: 320,
    });
    const stands: PackContent = new Map([[path, new Uint8Array(await still.arrayBuffer())]]);
    const moves: PackContent = new Map([[path, await blank({ format: 'apng', size: 320 })]]);
    const rules = (pack: PackContent, moving: boolean) =>
      checkPack({ target: 'discord', moves: moving }, pack)
        .filter((problem) => problem.path === path)
        .map(({ rule }) => rule);
    expect(rules(moves, true)).toEqual([]);
    expect(rules(stands, false)).toEqual([]);
    expect(rules(stands, true)).toContain('format');
    expect(rules(moves, false)).toContain('format');
  });
});
