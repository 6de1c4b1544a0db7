import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { createFaceDrawer } from '../clip/draw-face.ts';
import { readPortrait } from '../clip/portrait.ts';
import { poseAt } from '../clip/pose-at.ts';
import { FRAME, FRAMES_PER_SECOND } from '../clip/scene.ts';
import { createSensorNoise } from '../clip/sensor-noise.ts';
import type { Timeline } from '../clip/timeline.ts';

/** The chair is empty, and nothing moves but the noise of the camera's sensor. */
const EMPTY_ROOM = {
  duration: 4,
  motionless: true,
  noise: 3,
  segments: [{ start: 0, duration: 4, expression: 'happy', away: true }],
  blinks: [],
} as const satisfies Timeline;

const JPEG = { quality: 90, chromaSubsampling: '4:2:0' } as const;

/** Runs something with the path of a clip (MJPEG) in which nobody is. */
export async function withEmptyRoom<Result>(
  run: (path: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'livemoji-empty-room-'));
  try {
    const path = join(folder, 'empty-room.mjpeg');
    await writeFile(path, await drawEmptyRoom());
    return await run(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function drawEmptyRoom(): Promise<Buffer> {
  const room = createFaceDrawer(await readPortrait())(poseAt(EMPTY_ROOM, 0));
  const noise = createSensorNoise(EMPTY_ROOM.noise);
  const frames: Buffer[] = [];
  for (let index = 0; index < EMPTY_ROOM.duration * FRAMES_PER_SECOND; index += 1) {
    const raw = { ...FRAME, channels: 3 } as const;
    frames.push(await sharp(noise(room, index), { raw }).jpeg(JPEG).toBuffer());
  }
  return Buffer.concat(frames);
}
