import { parentPort, workerData } from 'node:worker_threads';
import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { createNetwork } from '../../lib/emotion/network.ts';
import { INPUT_SIZE, standardise } from '../../lib/emotion/preprocess.ts';
import { EMOTIONS } from '../../lib/expression/emotions.ts';
import { augment } from '../data/augmentation.ts';
import { createRandom } from '../data/random.ts';
import { startBackend } from './backend.ts';
import { readWeights, writeWeights } from './weight-layout.ts';
import type { WorkerMemory, WorkerReply, WorkerRequest } from './worker-pool.ts';

const PIXELS = INPUT_SIZE * INPUT_SIZE;
const memory = workerData as WorkerMemory;

/** Loss of a share of a batch; its gradient and the moved statistics go into shared memory. */
function learn(model: LayersModel, epoch: number, indices: readonly number[]): number {
  return tf.tidy(() => {
    writeWeights(model.trainableWeights, memory.parameters, tf.tensor);
    const { faces, targets } = batchOf(epoch, indices);
    const { value, grads } = tf.variableGrads(
      () =>
        tf.losses.softmaxCrossEntropy(
          targets,
          model.apply(faces, { training: true }) as tf.Tensor,
        ) as tf.Scalar,
    );
    let offset = 0;
    for (const weight of model.trainableWeights) {
      const values = (grads[weight.name] as tf.Tensor).dataSync();
      memory.gradient.set(values, offset);
      offset += values.length;
    }
    readWeights(model.nonTrainableWeights, memory.statistics);
    return value.dataSync()[0] as number;
  });
}

function batchOf(epoch: number, indices: readonly number[]) {
  const picture = new Float32Array(PIXELS);
  const faces = new Float32Array(indices.length * PIXELS);
  const targets = new Float32Array(indices.length * EMOTIONS.length);
  for (const [place, index] of indices.entries()) {
    const random = createRandom(memory.seed, epoch, index);
    augment(memory.pixels.subarray(index * PIXELS, (index + 1) * PIXELS), picture, random);
    standardise(picture, faces.subarray(place * PIXELS, (place + 1) * PIXELS));
    const from = index * EMOTIONS.length;
    targets.set(memory.targets.subarray(from, from + EMOTIONS.length), place * EMOTIONS.length);
  }
  return {
    faces: tf.tensor4d(faces, [indices.length, INPUT_SIZE, INPUT_SIZE, 1]),
    targets: tf.tensor2d(targets, [indices.length, EMOTIONS.length]),
  };
}

async function main(): Promise<void> {
  await startBackend(memory.backend);
  const model = createNetwork(memory.seed);
  writeWeights(model.nonTrainableWeights, memory.statistics, tf.tensor);
  const port = parentPort;
  if (!port) throw new Error('training/loop/worker.ts runs as a worker thread.');
  port.on('message', (request: WorkerRequest) => {
    const reply: WorkerReply = { loss: learn(model, request.epoch, request.indices) };
    port.postMessage(reply);
  });
  port.postMessage({ loss: 0 } satisfies WorkerReply);
}

await main();
