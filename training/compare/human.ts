import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { EMOTIONS } from '../../lib/expression/emotions.ts';
import { centralCut } from './central-cut.ts';
import { folderOf, versionOf } from './install-rivals.ts';
import type { Rival } from './rival.ts';

/** The part of tfjs-converter that is used. */
interface Converter {
  loadGraphModel(handler: tf.io.IOHandler): Promise<{ execute(input: tf.Tensor): tf.Tensor }>;
}

const INPUT_SIZE = 64;

/**
 * The emotion model of @vladmandic/human, which is mini-XCEPTION of oarriaga/face_classification: 64x64 grey
 * levels from -1 to 1; its seven outputs stand in the order of FER-2013.
 *
 * @param share of the picture's side that it sees
 */
export async function createHuman(share: number): Promise<Rival> {
  const folder = join(folderOf('@vladmandic/human'), 'models');
  const [description, weights] = await Promise.all([
    readFile(join(folder, 'emotion.json')),
    readFile(join(folder, 'emotion.bin')),
  ]);
  const { modelTopology, weightsManifest } = JSON.parse(description.toString());
  const converter = createRequire(folder)(folderOf('@tensorflow/tfjs-converter')) as Converter;
  const model = await converter.loadGraphModel(
    tf.io.fromMemory({
      modelTopology,
      weightSpecs: weightsManifest.flatMap((group: { weights: unknown[] }) => group.weights),
      weightData: Uint8Array.from(weights).buffer,
    }),
  );
  return {
    name: versionOf('@vladmandic/human'),
    bytes: description.length + weights.length,
    read: (pixels) =>
      tf.tidy(() => {
        const grey = tf.div(centralCut(pixels, share, INPUT_SIZE), 255);
        const output = model.execute(tf.mul(tf.sub(grey, 0.5), 2));
        return (output.dataSync() as Float32Array).slice(0, EMOTIONS.length);
      }),
  };
}
