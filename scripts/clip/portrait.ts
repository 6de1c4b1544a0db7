import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import * as v from 'valibot';
import {
  LANDMARKS_FILE,
  PORTRAIT_FILE,
  PORTRAIT_SCALE,
  type Point,
  SCENE_MARGIN,
  type Texture,
} from './scene.ts';

/** A landmark in pixels of the scene; z is its depth on the same scale, smaller is nearer. */
export type Landmark = readonly [x: number, y: number, z: number];

export interface Portrait {
  readonly landmarks: readonly Landmark[];
  readonly texture: Texture;
}

/** MediaPipe's face mesh: 468 points of the face and 5 for each iris. */
const LANDMARK_COUNT = 478;

const landmarksSchema = v.pipe(
  v.array(v.tuple([v.number(), v.number(), v.number()])),
  v.length(LANDMARK_COUNT),
);

/**
 * Reads the portrait and its landmarks, enlarged to the clip's size; beyond its edges it is mirrored.
 *
 * @throws Error when the picture or the landmarks cannot be read
 */
export async function readPortrait(): Promise<Portrait> {
  const landmarks = v.parse(landmarksSchema, JSON.parse(await readFile(LANDMARKS_FILE, 'utf8')));
  return {
    landmarks: landmarks.map(([x, y, z]) => [
      x * PORTRAIT_SCALE,
      y * PORTRAIT_SCALE,
      z * PORTRAIT_SCALE,
    ]),
    texture: await readTexture(),
  };
}

async function readTexture(): Promise<Texture> {
  const file = fileURLToPath(PORTRAIT_FILE);
  const { width, height } = await sharp(file).metadata();
  const enlarged = await sharp(file)
    .resize(width * PORTRAIT_SCALE, height * PORTRAIT_SCALE, { kernel: 'lanczos3' })
    .toColourspace('srgb')
    .png()
    .toBuffer();
  const margin = SCENE_MARGIN;
  const { data, info } = await sharp(enlarged)
    .extend({ top: margin, bottom: margin, left: margin, right: margin, extendWith: 'mirror' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data, origin: [margin, margin] };
}

/**
 * Where a landmark lies.
 *
 * @throws RangeError when there is none with this index
 */
export function pointOf(landmarks: readonly Landmark[], index: number): Point {
  const landmark = landmarks[index];
  if (!landmark) {
    throw new RangeError(`There is no landmark ${index} among ${landmarks.length}.`);
  }
  return [landmark[0], landmark[1]];
}
