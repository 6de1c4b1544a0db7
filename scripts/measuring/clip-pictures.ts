import { readFile } from 'node:fs/promises';
import { ensureClip } from '../clip/ensure-clip.ts';
import type { ClipName } from '../clip/timeline.ts';

/** Start of image, as every frame begins. */
const JPEG_START = Buffer.from([0xff, 0xd8, 0xff]);

/** The pictures of a clip as JPEG, which is generated where there is none yet. */
export async function readClipPictures(name: ClipName): Promise<readonly Buffer[]> {
  const mjpeg = await readFile(await ensureClip(name));
  const parts: Buffer[] = [];
  for (let start = 0; start >= 0 && start < mjpeg.length; ) {
    const next = mjpeg.indexOf(JPEG_START, start + JPEG_START.length);
    parts.push(mjpeg.subarray(start, next < 0 ? undefined : next));
    start = next;
  }
  return parts;
}
