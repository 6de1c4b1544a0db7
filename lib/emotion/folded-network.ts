import * as tf from '@tensorflow/tfjs-core';
import { EMOTIONS } from '../expression/emotions.ts';
import { foldNormalisation } from './fold-normalisation.ts';
import { DENSE_UNITS, FILTERS, KERNEL_SIZE, POOL_SIZE } from './network-shape.ts';

/** What a convolution or a dense layer multiplies by, and adds. */
interface Layer<Kernel extends tf.Tensor> {
  readonly kernel: Kernel;
  readonly bias: tf.Tensor1D;
}

/**
 * The trained network of `createNetwork`, arranged for reading: the normalisations are part of the kernels, and each
 * layer adds its bias and rectifies in one go. What it says differs from the trained one's by rounding only.
 */
export class FoldedNetwork {
  readonly #convolutions: readonly Layer<tf.Tensor4D>[];
  readonly #dense: Layer<tf.Tensor2D>;
  readonly #logits: Layer<tf.Tensor2D>;

  /**
   * @param weights the trained network's, by name; nobody else's any more
   * @throws Error when one is missing or has another shape, and what {@link foldNormalisation} throws
   */
  constructor(weights: tf.NamedTensorMap) {
    const read = (name: string, shape: readonly number[]) => valuesOf(weights, name, shape);
    const fold = (name: string, normalisation: string, shape: readonly number[]) => {
      const perFilter = (part: string) =>
        read(`normalisation_${normalisation}/${part}`, shape.slice(-1));
      return foldNormalisation(read(`${name}/kernel`, shape), {
        gamma: perFilter('gamma'),
        beta: perFilter('beta'),
        mean: perFilter('moving_mean'),
        variance: perFilter('moving_variance'),
      });
    };
    this.#convolutions = FILTERS.map((filters, index) => {
      const channels = FILTERS[index - 1] ?? 1;
      const shape: [number, number, number, number] = [KERNEL_SIZE, KERNEL_SIZE, channels, filters];
      const { kernel, bias } = fold(`convolution_${index + 1}`, `${index + 1}`, shape);
      return { kernel: tf.tensor4d(kernel, shape), bias: tf.tensor1d(bias) };
    });
    const shape: [number, number] = [FILTERS[FILTERS.length - 1] ?? 0, DENSE_UNITS];
    const { kernel, bias } = fold('dense', 'dense', shape);
    this.#dense = { kernel: tf.tensor2d(kernel, shape), bias: tf.tensor1d(bias) };
    const last: [number, number] = [DENSE_UNITS, EMOTIONS.length];
    this.#logits = {
      kernel: tf.tensor2d(read('logits/kernel', last), last),
      bias: tf.tensor1d(read('logits/bias', last.slice(-1))),
    };
    tf.dispose(weights);
  }

  /**
   * @param faces [batch, 48, 48, 1] standardised grey levels
   * @returns [batch, 7] logits in the order of EMOTIONS
   */
  predict(faces: tf.Tensor4D): tf.Tensor2D {
    return tf.tidy(() => {
      const features = this.#convolutions.reduce(convolvedAndPooled, faces);
      const flat = tf.reshape<tf.Rank.R2>(features, [features.shape[0], -1]);
      return product(product(flat, this.#dense, 'relu'), this.#logits, 'linear');
    });
  }

  dispose(): void {
    for (const { kernel, bias } of [...this.#convolutions, this.#dense, this.#logits]) {
      tf.dispose([kernel, bias]);
    }
  }
}

function convolvedAndPooled(
  features: tf.Tensor4D,
  { kernel, bias }: Layer<tf.Tensor4D>,
): tf.Tensor4D {
  const convolved = tf.fused.conv2d({
    x: features,
    filter: kernel,
    strides: 1,
    pad: paddingOf(features.shape[1]),
    bias,
    activation: 'relu',
  });
  return tf.maxPool(convolved, POOL_SIZE, POOL_SIZE, 'valid');
}

/**
 * The last row and column of an odd number of pixels are in nobody's pool: they are not even computed, which saves five
 * ninths of the last convolution.
 */
function paddingOf(side: number): 'same' | tf.backend_util.ExplicitPadding {
  return side % POOL_SIZE === 0
    ? 'same'
    : [
        [0, 0],
        [1, 0],
        [1, 0],
        [0, 0],
      ];
}

function product(
  features: tf.Tensor2D,
  { kernel, bias }: Layer<tf.Tensor2D>,
  activation: 'relu' | 'linear',
): tf.Tensor2D {
  return tf.fused.matMul({ a: features, b: kernel, bias, activation }) as tf.Tensor2D;
}

function valuesOf(
  weights: tf.NamedTensorMap,
  name: string,
  shape: readonly number[],
): Float32Array {
  const weight = weights[name];
  if (String(weight?.shape) !== String(shape) || weight?.dtype !== 'float32') {
    throw new Error(`The network's weight ${name} is ${weight ?? 'missing'}, expected [${shape}].`);
  }
  return weight.dataSync<'float32'>();
}
