import { ANIMATION_EXTENSIONS, type AnimationFormat } from '../animation/animation-format.ts';
import { EXTENSIONS, type PixelFormat } from '../picture-format.ts';
import type { Cut } from '../sticker-svg.ts';

/** Where sticker packs are for, in the order in which a chooser offers them. */
export const PACK_TARGETS = ['whatsapp', 'telegram', 'discord', 'slack'] as const;

export type PackTarget = (typeof PACK_TARGETS)[number];

/** What a target asks of pictures that move, beside what it asks of all. */
export interface MotionRule {
  readonly format: Exclude<AnimationFormat, 'mp4'>;
  /** How long it may be at most, in seconds. */
  readonly mostSeconds: number;
  /** How many pictures a second, and in all, it may have at most. */
  readonly mostFramesPerSecond: number;
  readonly mostPictures?: number;
}

/** What a target asks of the pictures of one kind. */
export interface PictureRule {
  /** Where they lie in the pack: a folder with a slash at its end, or nothing. */
  readonly folder: string;
  /** What stands in front of the sticker's name, and between its words. */
  readonly naming: { readonly prefix: string; readonly joint: '-' | '_' };
  /** Of a picture that stands still, or in which way it moves. */
  readonly kind: Exclude<PixelFormat, 'jpeg'> | MotionRule;
  /** Exact width and height in pixels, and how the figure is cut out. */
  readonly cut: Cut;
  /** The largest weight that is allowed, in bytes. A kilobyte is read as 1,000, the stricter way. */
  readonly mostBytes: number;
  /** How many there may be. */
  readonly count: { readonly least: number; readonly most: number };
}

export interface PackRule {
  /** As the target calls itself. */
  readonly name: string;
  readonly pictures: readonly PictureRule[];
  /** The picture that stands for the whole pack. */
  readonly tray?: PictureRule;
  /** The file that lists the stickers for an app which takes the pack. */
  readonly manifest?: 'contents.json';
}

const PLAIN = { prefix: '', joint: '-' } as const;
/** The name of the file becomes the name of the emoji: letters, digits and underscores, and one's own. */
const EMOJI_NAME = { prefix: 'livemoji_', joint: '_' } as const;

/**
 * Every rule of every target, once.
 * WhatsApp, «Creating your own stickers»: 512 by 512 WebP under 100 kB, 3 to 30, tray of 96 by 96 and 50 kB.
 * Telegram, core.telegram.org/stickers and the Bot API: one side 512, the other no longer, 512 kB; custom emoji
 * 100 by 100; 120 stickers or 200 emoji in a set.
 * Discord, support pages: stickers of 320 by 320 and 512 kB, 60 on a server with every boost and 5 without; emoji
 * of 128 by 128 and 256 kB, 50 without a boost.
 * Slack, «Add custom emoji»: square, 128 by 128, under 128 kB. It names no count; that one is ours.
 */
export const PACK_RULES: Readonly<Record<PackTarget, PackRule>> = {
  whatsapp: {
    name: 'WhatsApp',
    pictures: [
      {
        folder: '',
        naming: PLAIN,
        kind: 'webp',
        cut: { size: 512, outline: 8, margin: 16, part: 'figure' },
        mostBytes: 99_999,
        count: { least: 3, most: 30 },
      },
    ],
    tray: {
      folder: '',
      naming: { prefix: 'tray-', joint: '-' },
      kind: 'png',
      cut: { size: 96, outline: 2, margin: 0, part: 'head' },
      mostBytes: 50_000,
      count: { least: 1, most: 1 },
    },
    manifest: 'contents.json',
  },
  telegram: {
    name: 'Telegram',
    pictures: [
      {
        folder: 'stickers/',
        naming: PLAIN,
        kind: 'webp',
        cut: { size: 512, outline: 8, margin: 0, part: 'figure' },
        mostBytes: 512_000,
        count: { least: 1, most: 120 },
      },
      {
        folder: 'emoji/',
        naming: PLAIN,
        kind: 'png',
        cut: { size: 100, outline: 2, margin: 0, part: 'head' },
        mostBytes: 512_000,
        count: { least: 1, most: 200 },
      },
    ],
  },
  discord: {
    name: 'Discord',
    pictures: [
      {
        folder: 'stickers/',
        naming: PLAIN,
        kind: 'png',
        cut: { size: 320, outline: 6, margin: 0, part: 'figure' },
        mostBytes: 512_000,
        count: { least: 1, most: 60 },
      },
      {
        folder: 'emoji/',
        naming: EMOJI_NAME,
        kind: 'png',
        cut: { size: 128, outline: 3, margin: 0, part: 'head' },
        mostBytes: 256_000,
        count: { least: 1, most: 50 },
      },
    ],
  },
  slack: {
    name: 'Slack',
    pictures: [
      {
        folder: '',
        naming: EMOJI_NAME,
        kind: 'png',
        cut: { size: 128, outline: 3, margin: 0, part: 'head' },
        mostBytes: 127_999,
        count: { least: 1, most: 60 },
      },
    ],
  },
};

/** The path of a sticker's picture in a pack. */
export function picturePath(rule: PictureRule, sticker: string): string {
  const { folder, naming } = rule;
  return `${folder}${naming.prefix}${sticker.replaceAll('-', naming.joint)}.${extensionOf(rule)}`;
}

/** How the files of a kind end, without the dot. */
export function extensionOf({ kind }: PictureRule): string {
  return typeof kind === 'string' ? EXTENSIONS[kind] : ANIMATION_EXTENSIONS[kind.format];
}
