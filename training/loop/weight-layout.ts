import type * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';

/** Where a weight lies in the flat vector of its kind. */
interface WeightPlace {
  readonly name: string;
  readonly shape: readonly number[];
  readonly offset: number;
  readonly length: number;
}

/** How a network's weights lie in two flat vectors: what is trained, and the statistics that only move along. */
export interface WeightLayout {
  readonly parameters: readonly WeightPlace[];
  readonly statistics: readonly WeightPlace[];
  readonly parameterCount: number;
  readonly statisticCount: number;
}

type Weights = LayersModel['weights'];

export function layoutOf(model: LayersModel): WeightLayout {
  const parameters = places(model.trainableWeights);
  const statistics = places(model.nonTrainableWeights);
  return {
    parameters,
    statistics,
    parameterCount: total(parameters),
    statisticCount: total(statistics),
  };
}

/** 1 for each parameter that weight decay applies to: those of kernels. */
export function decayMask(layout: WeightLayout): Uint8Array {
  const mask = new Uint8Array(layout.parameterCount);
  for (const place of layout.parameters) {
    if (place.shape.length > 1) mask.fill(1, place.offset, place.offset + place.length);
  }
  return mask;
}

/** Copies a network's weights into flat vectors. */
export function readWeights(weights: Weights, into: Float32Array): void {
  let offset = 0;
  for (const weight of weights) {
    const values = weight.read().dataSync();
    into.set(values, offset);
    offset += values.length;
  }
}

/** Copies a flat vector into a network's weights; `makeTensor` is tf.tensor. */
export function writeWeights(
  weights: Weights,
  values: Float32Array,
  makeTensor: (values: Float32Array, shape: number[]) => tf.Tensor,
): void {
  let offset = 0;
  for (const weight of weights) {
    const shape = weight.shape as number[];
    const length = shape.reduce((product, side) => product * side, 1);
    const tensor = makeTensor(values.slice(offset, offset + length), shape);
    weight.write(tensor);
    tensor.dispose();
    offset += length;
  }
}

function places(weights: Weights): WeightPlace[] {
  let offset = 0;
  return weights.map((weight) => {
    const shape = weight.shape as number[];
    const length = shape.reduce((product, side) => product * side, 1);
    const place = { name: weight.name, shape, offset, length };
    offset += length;
    return place;
  });
}

function total(list: readonly WeightPlace[]): number {
  return list.reduce((sum, place) => sum + place.length, 0);
}
