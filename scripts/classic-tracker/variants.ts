import sharp from 'sharp';
import type { FeaturePoints } from '../../lib/expression/feature-points.ts';
import { FRAME } from '../clip/scene.ts';

/** What is done to the pictures of a clip before the tracker sees them. */
export interface Variant {
  readonly name: string;
  /** What the colours of the face's skin are multiplied by, of 255. */
  readonly skin?: Colour;
  /** What the light is multiplied by, of 255. */
  readonly light?: Colour;
}

type Colour = readonly [red: number, green: number, blue: number];

/**
 * Skins of the portrait as makeup would make them, and lights. They stand in for other people and rooms, of which
 * there are no pictures here: brows, eyes, hair and the shape of the face stay the portrait's.
 */
export const VARIANTS: readonly Variant[] = [
  { name: 'as it is' },
  { name: 'tan skin', skin: [215, 190, 168] },
  { name: 'brown skin', skin: [165, 135, 112] },
  { name: 'dark skin', skin: [112, 88, 76] },
  { name: 'very dark skin', skin: [74, 57, 51] },
  { name: 'dim light', light: [90, 90, 90] },
  { name: 'warm lamp', light: [255, 205, 140] },
  { name: 'cold screen', light: [190, 225, 255] },
  { name: 'dark skin, dim light', skin: [112, 88, 76], light: [120, 120, 120] },
];

/** How far the skin reaches around the eyes and the mouth, in units of the distance between the eyes. */
const REACH = 1.25;

/** @param face where the face is in the picture, if there is one */
export async function varied(
  picture: Uint8Array,
  { skin, light }: Variant,
  face: FeaturePoints | undefined,
): Promise<Uint8Array> {
  const layers = [
    ...(skin && face ? [skinLayer(skin, face)] : []),
    ...(light ? [svg(`<rect width="100%" height="100%" fill="rgb(${light.join()})"/>`)] : []),
  ];
  if (layers.length === 0) return picture;
  return await sharp(picture)
    .composite(layers.map((input) => ({ input, blend: 'multiply' as const })))
    .png()
    .toBuffer();
}

/** An oval over the face and its neck; white, which changes nothing, everywhere else. */
function skinLayer(skin: Colour, face: FeaturePoints): Buffer {
  const at = (name: keyof FeaturePoints) =>
    [face[name].x * FRAME.width, face[name].y * FRAME.height] as const;
  const [left, right] = [at('leftEyeOuter'), at('rightEyeOuter')];
  const mouth = [at('mouthLeft'), at('mouthRight')] as const;
  const x = (left[0] + right[0]) / 2;
  const y = (left[1] + right[1]) / 2;
  const [mouthX, mouthY] = [(mouth[0][0] + mouth[1][0]) / 2, (mouth[0][1] + mouth[1][1]) / 2];
  const unit = Math.hypot(right[0] - left[0], right[1] - left[1]) * 0.69;
  const middle = [(x + mouthX) / 2, (y + mouthY) / 2 + unit * 0.1] as const;
  const turn = (Math.atan2(right[1] - left[1], right[0] - left[0]) * 180) / Math.PI;
  return svg(`
    <defs><filter id="soft"><feGaussianBlur stdDeviation="${unit * 0.05}"/></filter></defs>
    <rect width="100%" height="100%" fill="white"/>
    <ellipse cx="${middle[0]}" cy="${middle[1]}" rx="${unit * REACH * 0.86}" ry="${unit * REACH * 1.32}"
      transform="rotate(${turn} ${middle[0]} ${middle[1]})" fill="rgb(${skin.join()})" filter="url(#soft)"/>`);
}

function svg(content: string): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${FRAME.width}" height="${FRAME.height}">${content}</svg>`,
  );
}
