import * as tf from '@tensorflow/tfjs-core';
import { type EmotionProbabilities, namedProbabilities } from '../expression/emotions.ts';
import type { EmotionClassifier } from './emotion-classifier.ts';
import { FoldedNetwork } from './folded-network.ts';
import { INPUT_SIZE, standardise } from './preprocess.ts';
import { probabilitiesOf, temperatureOf } from './temperature.ts';
import { startWasmBackend } from './wasm-backend.ts';

/** Addresses of the files that the classifier loads, all of them the extension's own. */
export interface ClassifierFiles {
  /** tfjs-backend-wasm-simd.wasm */
  readonly wasm: string;
  /** The exported network's model.json; its weights lie beside it. */
  readonly model: string;
}

/** The expression network on TensorFlow.js's WASM backend. */
export class TfjsEmotionClassifier implements EmotionClassifier {
  readonly #network: FoldedNetwork;
  readonly #temperature: number;
  readonly #input = new Float32Array(INPUT_SIZE * INPUT_SIZE);

  private constructor(network: FoldedNetwork, temperature: number) {
    this.#network = network;
    this.#temperature = temperature;
  }

  /** @throws Error when the files can't be loaded, or the network has another shape or no good temperature */
  static async create(files: ClassifierFiles): Promise<TfjsEmotionClassifier> {
    await startWasmBackend(files.wasm);
    const saved = await tf.io.http(files.model).load?.();
    if (!saved?.weightData || !saved.weightSpecs) throw new Error(`${files.model} has no weights.`);
    const network = new FoldedNetwork(tf.io.decodeWeights(saved.weightData, saved.weightSpecs));
    const temperature = temperatureOf(saved.userDefinedMetadata);
    const classifier = new TfjsEmotionClassifier(network, temperature);
    // The first run compiles; nobody should wait for that later.
    classifier.classify(new Float32Array(INPUT_SIZE * INPUT_SIZE));
    return classifier;
  }

  classify(grey: ArrayLike<number>): EmotionProbabilities {
    standardise(grey, this.#input);
    const logits = tf.tidy(() => {
      const face = tf.tensor4d(this.#input, [1, INPUT_SIZE, INPUT_SIZE, 1]);
      return this.#network.predict(face).dataSync();
    });
    return namedProbabilities(probabilitiesOf(logits, this.#temperature));
  }

  close(): void {
    this.#network.dispose();
  }
}
