import { NORMALISATION_EPSILON } from './network-shape.ts';

/** A normalisation as it was learned: numbers for each filter, or for each unit. */
export interface Normalisation {
  readonly gamma: ArrayLike<number>;
  readonly beta: ArrayLike<number>;
  readonly mean: ArrayLike<number>;
  readonly variance: ArrayLike<number>;
}

/** What a convolution or a dense layer multiplies by and adds, so that nothing is left to be normalised. */
export interface FoldedLayer {
  readonly kernel: Float32Array;
  readonly bias: Float32Array;
}

/**
 * Makes one layer of one and the normalisation behind it. A pooling in between takes the largest value, which stays the
 * largest when all are multiplied by something above 0.
 *
 * @param kernel its last dimension counts filters, or units
 * @throws RangeError when the normalisation turns a filter's order round, and so can't be moved before a pooling
 */
export function foldNormalisation(
  kernel: ArrayLike<number>,
  { gamma, beta, mean, variance }: Normalisation,
): FoldedLayer {
  const scales = Array.from(
    gamma,
    (value, filter) => value / Math.sqrt((variance[filter] ?? 0) + NORMALISATION_EPSILON),
  );
  const turned = scales.findIndex((scale) => !(scale > 0));
  if (turned >= 0) {
    throw new RangeError(`Filter ${turned} is multiplied by ${scales[turned]}, expected above 0.`);
  }
  return {
    kernel: Float32Array.from(
      kernel,
      (value, index) => value * (scales[index % scales.length] ?? 0),
    ),
    bias: Float32Array.from(
      scales,
      (scale, filter) => (beta[filter] ?? 0) - (mean[filter] ?? 0) * scale,
    ),
  };
}
