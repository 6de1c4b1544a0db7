import { poseOfEmotion } from '../avatar/pose/emotion-poses.ts';
import type { Scene } from '../avatar/scene/scene.ts';
import { EMOTIONS } from '../expression/emotions.ts';
import { fileName } from './file-name.ts';
import { type Frame, framedSvg } from './framed-svg.ts';
import { type PictureOrder, pictureFile } from './picture.ts';
import { oneByOne, type Progress } from './progress.ts';
import { type Raster, rasterSvg } from './raster.ts';
import { zipFile } from './zip.ts';

/** The name of the archive with all seven expressions. */
export const SEVEN_FILE = 'livemoji-all-seven.zip';

/**
 * All seven expressions of an avatar, each a file of its own, in a ZIP archive.
 *
 * @throws RangeError for a size that is not allowed
 * @throws the signal's reason once that aborts
 */
export async function sevenPictures(
  scene: Scene,
  order: PictureOrder & { readonly frame: Frame },
  progress: Progress,
  raster: Raster = rasterSvg,
): Promise<Blob> {
  const files = await oneByOne(
    EMOTIONS,
    async (emotion) => {
      const svg = framedSvg(scene, poseOfEmotion(emotion), order.frame);
      const content = await pictureFile(svg, order, raster);
      return { path: fileName(emotion, order.format), content };
    },
    progress,
  );
  return zipFile(files);
}
