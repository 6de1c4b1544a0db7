import { INPUT_SIZE } from '../../lib/emotion/preprocess.ts';

/** Mean grey level of a 48x48 picture, 0 to 255. */
export function meanBrightness(pixels: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < pixels.length; index++) sum += pixels[index] as number;
  return sum / pixels.length;
}

/**
 * Variance of the Laplacian (four neighbours less four times the pixel) over the inner pixels of a 48x48 picture,
 * in squared grey levels: low in a blurred picture (Pech-Pacheco et al., 2000). It also falls with the contrast.
 */
export function laplacianVariance(pixels: ArrayLike<number>): number {
  let [sum, squares, count] = [0, 0, 0];
  const at = (index: number) => pixels[index] as number;
  for (let y = 1; y < INPUT_SIZE - 1; y++) {
    for (let x = 1; x < INPUT_SIZE - 1; x++) {
      const index = y * INPUT_SIZE + x;
      const value =
        at(index - 1) +
        at(index + 1) +
        at(index - INPUT_SIZE) +
        at(index + INPUT_SIZE) -
        4 * at(index);
      sum += value;
      squares += value * value;
      count++;
    }
  }
  return squares / count - (sum / count) ** 2;
}
