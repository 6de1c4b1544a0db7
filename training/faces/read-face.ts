import sharp, { type Sharp } from 'sharp';
import { INPUT_SIZE } from '../../lib/emotion/preprocess.ts';
import { alignmentOf, LEFT_EYE, RIGHT_EYE } from '../../lib/face/alignment.ts';
import type { Landmark } from '../../lib/face/face-observation.ts';
import { pointsOfMesh } from '../../lib/face/points-of-face.ts';
import type { FacePose, Picture } from '../data/picture.ts';
import { alignedCrop, type ColourPicture } from './aligned-crop.ts';
import type { FaceFinder } from './face-finder.ts';

/** The whole picture is the face: it is scaled to the crop as it is. */
const WHOLE = { a: 1, b: 0, e: 0, f: 0 };

/**
 * Makes a 48x48 grey crop of an encoded picture. With a finder the face is cut out and aligned as the live path
 * does; without one the whole picture is taken for the face.
 *
 * @param picture any format that sharp decodes
 * @throws Error when it can't be decoded, or there is no face where one was looked for
 */
export async function readFace(
  name: string,
  picture: Uint8Array,
  finder: FaceFinder | undefined,
): Promise<Picture> {
  const decoded = sharp(picture, { failOn: 'error' }).autoOrient().removeAlpha();
  if (!finder) {
    const small = decoded.resize(INPUT_SIZE, INPUT_SIZE, { fit: 'fill' });
    return { name, pixels: alignedCrop(await coloursOf(small), WHOLE) };
  }
  const landmarks = await finder.find(
    await decoded.clone().png({ compressionLevel: 1 }).toBuffer(),
  );
  if (!landmarks) throw new Error('no face was found in it');
  const colours = await coloursOf(decoded);
  return {
    name,
    pixels: alignedCrop(colours, alignmentOf(pointsOfMesh(landmarks), colours, INPUT_SIZE)),
    pose: poseOf(landmarks, colours),
  };
}

async function coloursOf(picture: Sharp): Promise<ColourPicture> {
  const { data, info } = await picture
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: withThreeChannels(data, info.channels) };
}

/** A grey picture comes with one channel. */
function withThreeChannels(data: Uint8Array, channels: number): Uint8Array {
  if (channels === 3) return data;
  const colours = new Uint8Array((data.length / channels) * 3);
  for (let index = 0; index < colours.length; index++) {
    colours[index] = data[Math.floor(index / 3) * channels] as number;
  }
  return colours;
}

function poseOf(
  landmarks: readonly Landmark[],
  { width, height }: { readonly width: number; readonly height: number },
): FacePose {
  const middle = ([first, second]: readonly [number, number]) => {
    const ends = [landmarks[first] as Landmark, landmarks[second] as Landmark];
    return ends.reduce(
      (sum, { x, y }) => ({ x: sum.x + (x * width) / 2, y: sum.y + (y * height) / 2 }),
      { x: 0, y: 0 },
    );
  };
  const [left, right] = [middle(LEFT_EYE), middle(RIGHT_EYE)];
  const [x, y] = [right.x - left.x, right.y - left.y];
  return { roll: (Math.atan2(y, x) * 180) / Math.PI, eyeDistance: Math.hypot(x, y) };
}
