import type { Scene } from '../../avatar/scene/scene.ts';
import { stickerAnimation } from '../animation/drawn-animation.ts';
import {
  type EncodeDrawnAnimation,
  encodeDrawnAnimation,
} from '../animation/encode-drawn-animation.ts';
import type { Progress } from '../progress.ts';
import { type Raster, rasterSvg } from '../raster.ts';
import type { PackedFile } from '../zip.ts';
import { lightAnimation } from './light-animation.ts';
import { lightPicture } from './light-picture.ts';
import { type PictureRule, picturePath } from './pack-rules.ts';
import { drawSticker, type Sticker } from './stickers.ts';

/** How long an expression of a pack takes, in seconds: every target allows that, and it is soon seen again. */
export const STICKER_LOOP = 2;

/** What draws and encodes. */
export interface PackTools {
  readonly raster: Raster;
  readonly encode: EncodeDrawnAnimation;
}

/** The browser's own. */
export const PACK_TOOLS: PackTools = { raster: rasterSvg, encode: encodeDrawnAnimation };

/**
 * One sticker as a file of a pack, as its rule asks: a picture, or a loop.
 *
 * @throws WeightError when it can't be brought under its limit
 * @throws the signal's reason once that aborts
 */
export async function stickerFile(
  scene: Scene,
  sticker: Sticker,
  rule: PictureRule,
  progress: Progress,
  { raster, encode }: PackTools,
): Promise<PackedFile> {
  const { kind, cut, mostBytes } = rule;
  const path = picturePath(rule, sticker.name);
  if (typeof kind === 'string') {
    const svg = drawSticker(scene, sticker, cut);
    const order = { path, format: kind, mostBytes, size: cut.size };
    return { path, content: await lightPicture(svg, order, raster) };
  }
  const animation = stickerAnimation(scene, { ...sticker, length: STICKER_LOOP }, cut);
  const { format, mostFramesPerSecond } = kind;
  const order = { path, format, size: cut.size, mostBytes, mostFramesPerSecond };
  return { path, content: await lightAnimation(animation, order, progress, encode) };
}
