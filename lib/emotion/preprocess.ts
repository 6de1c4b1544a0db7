/** Side of the network's square input in pixels. */
export const INPUT_SIZE = 48;

/** Below this standard deviation (in grey levels of 0 to 255) a picture counts as flat. */
const MINIMUM_DEVIATION = 1;

/**
 * Brings one grey picture to zero mean and unit variance, so that neither the brightness nor the contrast of
 * the camera reaches the network. The same function prepares training images and live crops.
 *
 * @param grey INPUT_SIZE x INPUT_SIZE grey levels from 0 to 255, row by row
 * @param into where the standardised values go; as long as `grey`
 * @throws RangeError when either array has another length
 */
export function standardise(grey: ArrayLike<number>, into: Float32Array): void {
  const length = INPUT_SIZE * INPUT_SIZE;
  if (grey.length !== length || into.length !== length) {
    throw new RangeError(`Expected ${length} grey levels, got ${grey.length} for ${into.length}.`);
  }
  let sum = 0;
  let sumOfSquares = 0;
  for (let index = 0; index < length; index++) {
    const value = grey[index] ?? 0;
    sum += value;
    sumOfSquares += value * value;
  }
  const mean = sum / length;
  const deviation = Math.sqrt(Math.max(sumOfSquares / length - mean * mean, 0));
  const scale = 1 / Math.max(deviation, MINIMUM_DEVIATION);
  for (let index = 0; index < length; index++) {
    into[index] = ((grey[index] ?? 0) - mean) * scale;
  }
}
