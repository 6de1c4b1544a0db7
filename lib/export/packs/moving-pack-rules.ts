import { PACK_RULES, type PackRule, type PackTarget, type PictureRule } from './pack-rules.ts';

/** What a pack has to be: a target's rules are others for pictures that move. */
export interface PackChoice {
  readonly target: PackTarget;
  readonly moves: boolean;
}

/**
 * Every rule for packs of pictures that move, once; what isn't said here is as for those that stand still.
 * WhatsApp, github.com/WhatsApp/stickers: animated WebP of 512 by 512 and 500 kB, 10 s, 8 ms for a picture at least.
 * Telegram, core.telegram.org/stickers#video-stickers: WebM with VP9 and no sound, 3 s, 30 pictures a second,
 * 256 kB for a sticker of 512 and 64 kB for an emoji of 100.
 * Discord, support pages: APNG of 320 by 320, 512 kB and 5 s; emoji as GIF of 128 by 128, 256 kB.
 * Slack, «Add custom emoji»: GIF of 128 by 128, under 128 kB; 50 pictures.
 * Where a target names no rate or no length, those here are ours.
 */
const MOVING: Readonly<Record<PackTarget, readonly Partial<PictureRule>[]>> = {
  whatsapp: [
    {
      kind: { format: 'webp', mostSeconds: 10, mostFramesPerSecond: 125 },
      mostBytes: 500_000,
    },
  ],
  telegram: [
    {
      kind: { format: 'webm', mostSeconds: 3, mostFramesPerSecond: 30 },
      mostBytes: 256_000,
    },
    {
      kind: { format: 'webm', mostSeconds: 3, mostFramesPerSecond: 30 },
      mostBytes: 64_000,
    },
  ],
  discord: [
    { kind: { format: 'apng', mostSeconds: 5, mostFramesPerSecond: 60 } },
    { kind: { format: 'gif', mostSeconds: 5, mostFramesPerSecond: 60 } },
  ],
  slack: [{ kind: { format: 'gif', mostSeconds: 5, mostFramesPerSecond: 50, mostPictures: 50 } }],
};

/** The rules that a pack has to keep. */
export function packRule({ target, moves }: PackChoice): PackRule {
  const still = PACK_RULES[target];
  if (!moves) return still;
  const pictures = still.pictures.map((rule, index) => ({ ...rule, ...MOVING[target][index] }));
  return { ...still, pictures };
}
