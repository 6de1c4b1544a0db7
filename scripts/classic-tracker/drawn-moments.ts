import sharp from 'sharp';
import { createFaceDrawer } from '../clip/draw-face.ts';
import { readPortrait } from '../clip/portrait.ts';
import { poseAt } from '../clip/pose-at.ts';
import { FRAME } from '../clip/scene.ts';
import { TIMELINES } from '../clip/timeline.ts';

/** A picture as the sample clip has it at a moment, in milliseconds from its start. */
export interface DrawnMoment {
  readonly time: number;
  /** JPEG. */
  readonly picture: Buffer;
}

/** From one picture to the next, in seconds; and how many there are. */
const STEP = 0.2;
const COUNT = 45;

/** Some pictures of the sample clip, drawn without making the clip. */
export async function drawnMoments(): Promise<readonly DrawnMoment[]> {
  const draw = createFaceDrawer(await readPortrait());
  const moments: DrawnMoment[] = [];
  for (let index = 0; index < COUNT; index++) {
    const pixels = draw(poseAt(TIMELINES.sample, index * STEP));
    const picture = await sharp(pixels, { raw: { ...FRAME, channels: 3 } })
      .jpeg({ quality: 90 })
      .toBuffer();
    moments.push({ time: index * STEP * 1000, picture });
  }
  return moments;
}
