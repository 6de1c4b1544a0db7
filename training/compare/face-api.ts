import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { EMOTIONS, type Emotion } from '../../lib/expression/emotions.ts';
import { centralCut } from './central-cut.ts';
import { folderOf, versionOf } from './install-rivals.ts';
import type { Rival } from './rival.ts';

const INPUT_SIZE = 112;
/** Of red, green and blue in the pictures that it was trained on. */
const MEANS = [122.782, 117.001, 104.298];
const OUTPUTS: readonly Emotion[] = [
  'neutral',
  'happy',
  'sad',
  'angry',
  'fear',
  'disgust',
  'surprise',
];
const BLOCKS = 4;
const CONVOLUTIONS = [1, 2, 3] as const;

type Weights = Readonly<Record<string, tf.Tensor>>;

/**
 * The expression net of @vladmandic/face-api: 112x112 pixels, four blocks of convolutions whose outputs are added
 * up, the mean of what is left, one dense layer. The layers are put together here from its weights, so that it runs
 * on the same TensorFlow.js as the others.
 *
 * @param share of the picture's side that it sees
 */
export async function createFaceApi(share: number): Promise<Rival> {
  const folder = join(folderOf('@vladmandic/face-api'), 'model');
  const [manifest, bytes] = await Promise.all([
    readFile(join(folder, 'face_expression_model-weights_manifest.json')),
    readFile(join(folder, 'face_expression_model.bin')),
  ]);
  const [{ weights: specs }] = JSON.parse(manifest.toString());
  const weights: Weights = tf.io.decodeWeights(Uint8Array.from(bytes).buffer, specs);
  return {
    name: versionOf('@vladmandic/face-api'),
    bytes: manifest.length + bytes.length,
    read: (pixels) => {
      const found = tf.tidy(() => {
        const grey = centralCut(pixels, share, INPUT_SIZE);
        return tf.softmax(logitsOf(tf.tile(grey, [1, 1, 1, 3]), weights)).dataSync();
      });
      return Float32Array.from(EMOTIONS, (emotion) => found[OUTPUTS.indexOf(emotion)] as number);
    },
  };
}

function logitsOf(colours: tf.Tensor4D, weights: Weights): tf.Tensor2D {
  let tensor = tf.div(tf.sub(colours, MEANS), 255) as tf.Tensor4D;
  for (let block = 0; block < BLOCKS; block++) tensor = blockOf(tensor, `dense${block}`, weights);
  const pooled = tf.avgPool(tensor, [7, 7], [2, 2], 'valid');
  const features = tf.reshape(pooled, [1, -1]);
  return tf.add(tf.matMul(features, at(weights, 'fc/weights')), at(weights, 'fc/bias'));
}

/** The first convolution halves the picture; each later one sees the sum of all before it. */
function blockOf(input: tf.Tensor4D, name: string, weights: Weights): tf.Tensor4D {
  let sum = tf.relu(convolution(input, `${name}/conv0`, 2, weights));
  let seen = sum;
  for (const index of CONVOLUTIONS) {
    sum = tf.add(sum, convolution(seen, `${name}/conv${index}`, 1, weights));
    seen = tf.relu(sum);
  }
  return seen;
}

/** Separable, but for the very first. */
function convolution(
  input: tf.Tensor4D,
  name: string,
  stride: 1 | 2,
  weights: Weights,
): tf.Tensor4D {
  const whole = weights[`${name}/filters`] as tf.Tensor4D | undefined;
  const output = whole
    ? tf.conv2d(input, whole, stride, 'same')
    : tf.separableConv2d(
        input,
        at<tf.Tensor4D>(weights, `${name}/depthwise_filter`),
        at<tf.Tensor4D>(weights, `${name}/pointwise_filter`),
        stride,
        'same',
      );
  return tf.add(output, at(weights, `${name}/bias`));
}

function at<Kind extends tf.Tensor>(weights: Weights, name: string): Kind {
  const weight = weights[name];
  if (!weight) throw new Error(`face-api's weights lack ${name}.`);
  return weight as Kind;
}
