import { createHash } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { createFaceDrawer } from './draw-face.ts';
import { paintFlash } from './flash.ts';
import { withNosePatch } from './nose-patch.ts';
import { readPortrait } from './portrait.ts';
import { poseAt } from './pose-at.ts';
import { FRAME, FRAMES_PER_SECOND, LANDMARKS_FILE, PORTRAIT_FILE } from './scene.ts';
import { createSensorNoise } from './sensor-noise.ts';
import { type ClipName, TIMELINES } from './timeline.ts';

const CACHE_FOLDER = fileURLToPath(new URL('../../.cache/clip/', import.meta.url));
const HERE = dirname(fileURLToPath(import.meta.url));
const JPEG = { quality: 90, chromaSubsampling: '4:2:0' } as const;

/**
 * Returns the path of a clip for `--use-file-for-fake-video-capture`: 640x480, 30 frames a second, MJPEG.
 * It is generated when there is none yet, or when the portrait or this program changed since.
 *
 * @param progress told after each frame how many of how many are done; not called for a cached clip
 */
export async function ensureClip(
  name: ClipName,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<string> {
  const path = join(CACHE_FOLDER, `${name}-${await hashOfInputs()}.mjpeg`);
  if (await exists(path)) {
    return path;
  }
  await mkdir(CACHE_FOLDER, { recursive: true });
  const partial = `${path}.${process.pid}.part`;
  await writeFile(partial, await generate(name, progress));
  await rename(partial, path);
  await removeOutdated(name, path);
  return path;
}

async function generate(
  name: ClipName,
  progress: (done: number, total: number) => void,
): Promise<Buffer> {
  const timeline = TIMELINES[name];
  const portrait = await readPortrait();
  const draw = createFaceDrawer(timeline.patched ? withNosePatch(portrait) : portrait);
  const noise = createSensorNoise(timeline.noise ?? 0);
  const total = Math.round(timeline.duration * FRAMES_PER_SECOND);
  const frames: Promise<Buffer>[] = [];
  for (let index = 0; index < total; index += 1) {
    const time = index / FRAMES_PER_SECOND;
    const pixels = noise(draw(poseAt(timeline, time)), index);
    if (timeline.flashing) paintFlash(pixels, time);
    const encoded = sharp(pixels, { raw: { ...FRAME, channels: 3 } })
      .jpeg(JPEG)
      .toBuffer();
    frames.push(encoded);
    // One frame is encoded beside the one that is being drawn; more would only take up memory.
    await frames.at(-2);
    progress(index + 1, total);
  }
  return Buffer.concat(await Promise.all(frames));
}

/** Changes whenever the portrait or a file of this folder changes. */
async function hashOfInputs(): Promise<string> {
  const hash = createHash('sha256');
  const sources = (await readdir(HERE)).filter((file) => !file.endsWith('.test.ts')).sort();
  for (const file of [
    ...sources.map((source) => join(HERE, source)),
    PORTRAIT_FILE,
    LANDMARKS_FILE,
  ]) {
    hash.update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 12);
}

async function removeOutdated(name: ClipName, current: string): Promise<void> {
  for (const file of await readdir(CACHE_FOLDER)) {
    const path = join(CACHE_FOLDER, file);
    if (file.startsWith(`${name}-`) && file.endsWith('.mjpeg') && path !== current) {
      await rm(path, { force: true });
    }
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
