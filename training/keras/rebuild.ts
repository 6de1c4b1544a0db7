import * as tf from '@tensorflow/tfjs-core';
import { type LayersModel, models } from '@tensorflow/tfjs-layers';
import type { KerasModelFile } from './keras-h5.ts';

/**
 * Builds the network that a Keras file describes, from its own layers and weights alone.
 *
 * @throws Error when layers and weights don't fit together
 */
export async function rebuild({ config, weights }: KerasModelFile): Promise<LayersModel> {
  // TensorFlow.js knows functional models by the name that Keras had for them before 2.3.
  const model = await models.modelFromJSON({
    modelTopology: { ...config, class_name: 'Model' },
  } as Parameters<typeof models.modelFromJSON>[0]);
  const byName = new Map(weights.map((weight) => [weight.name, weight]));
  const values = model.weights.map(({ originalName }) => {
    const weight = byName.get(`${originalName}:0`);
    if (!weight) throw new Error(`The file lacks the weight ${originalName}.`);
    return tf.tensor(weight.values, [...weight.shape], 'float32');
  });
  model.setWeights(values);
  tf.dispose(values);
  return model;
}
