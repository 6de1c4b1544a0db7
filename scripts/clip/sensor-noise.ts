import { createRandom } from '../../training/data/random.ts';
import { FRAME } from './scene.ts';

/** Numbers that are drawn once; each row of a picture begins at another place among them. */
const TABLE_SIZE = 1 << 16;
const SEED = 17;

/**
 * The noise of a camera's sensor: each colour of each pixel is off by a normally distributed number, another one
 * in each picture, and the same ones each time a clip is made.
 *
 * @param deviation the standard deviation in grey levels of 0 to 255; indoors a plain webcam's is about 3
 * @returns a function that makes a picture noisy, given the picture's number in the clip
 */
export function createSensorNoise(
  deviation: number,
): (pixels: Uint8Array, frame: number) => Uint8Array {
  const table = normalNumbers(deviation);
  const rowLength = FRAME.width * 3;
  return (pixels, frame) => {
    const random = createRandom(SEED, frame);
    const noisy = new Uint8ClampedArray(pixels.length);
    for (let row = 0; row < pixels.length; row += rowLength) {
      const start = Math.floor(random() * TABLE_SIZE);
      const end = Math.min(row + rowLength, pixels.length);
      for (let index = row; index < end; index += 1) {
        const off = table[(start + index - row) % TABLE_SIZE] ?? 0;
        noisy[index] = (pixels[index] ?? 0) + off;
      }
    }
    return new Uint8Array(noisy.buffer);
  };
}

/** Box and Muller. */
function normalNumbers(deviation: number): Float32Array {
  const random = createRandom(SEED);
  return Float32Array.from({ length: TABLE_SIZE }, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    return deviation * radius * Math.cos(2 * Math.PI * random());
  });
}
