import type { LayersModel, SymbolicTensor } from '@tensorflow/tfjs-layers';
import * as tf from '@tensorflow/tfjs-layers';
import { EMOTIONS } from '../expression/emotions.ts';
import {
  DENSE_UNITS,
  FILTERS,
  KERNEL_SIZE,
  NORMALISATION_EPSILON,
  POOL_SIZE,
} from './network-shape.ts';
import { INPUT_SIZE } from './preprocess.ts';

/** Share of the old moving statistics that each training step keeps. */
const NORMALISATION_MOMENTUM = 0.99;

/**
 * The expression network: input [batch, 48, 48, 1] of standardised grey levels, output [batch, 7] logits in the
 * order of EMOTIONS; 0.32 million parameters at the most.
 *
 * Each stage pools before it normalises and rectifies: ReLU is monotonic, so pooling first gives the same
 * result for a quarter of the work. The last stage pools its 3x3 pixels to one.
 *
 * @param seed of the weights' start values; training replaces them
 */
export function createNetwork(seed: number): LayersModel {
  const input = tf.input({ shape: [INPUT_SIZE, INPUT_SIZE, 1], name: 'face' });
  let nextSeed = seed;
  const initialiser = () => tf.initializers.heNormal({ seed: nextSeed++ });
  let tensor = input;
  FILTERS.forEach((filters, index) => {
    const convolution = tf.layers.conv2d({
      filters,
      kernelSize: KERNEL_SIZE,
      padding: 'same',
      useBias: false,
      kernelInitializer: initialiser(),
      name: `convolution_${index + 1}`,
    });
    const pooling = tf.layers.maxPooling2d({
      poolSize: POOL_SIZE,
      name: `pooling_${index + 1}`,
    });
    tensor = normalisedAndRectified(apply(pooling, apply(convolution, tensor)), `${index + 1}`);
  });
  tensor = apply(tf.layers.flatten({ name: 'flatten' }), tensor);
  const dense = { units: DENSE_UNITS, useBias: false, kernelInitializer: initialiser() };
  tensor = apply(tf.layers.dense({ ...dense, name: 'dense' }), tensor);
  tensor = normalisedAndRectified(tensor, 'dense');
  const logits = { units: EMOTIONS.length, kernelInitializer: initialiser(), name: 'logits' };
  tensor = apply(tf.layers.dense(logits), tensor);
  return tf.model({ inputs: input, outputs: tensor, name: 'livemoji_expression' });
}

function normalisedAndRectified(tensor: SymbolicTensor, suffix: string): SymbolicTensor {
  const normalisation = tf.layers.batchNormalization({
    momentum: NORMALISATION_MOMENTUM,
    epsilon: NORMALISATION_EPSILON,
    name: `normalisation_${suffix}`,
  });
  return apply(tf.layers.reLU({ name: `rectifier_${suffix}` }), apply(normalisation, tensor));
}

function apply(layer: tf.layers.Layer, tensor: SymbolicTensor): SymbolicTensor {
  return layer.apply(tensor) as SymbolicTensor;
}
