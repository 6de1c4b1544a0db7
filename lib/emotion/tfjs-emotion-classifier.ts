import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { type LayersModel, loadLayersModel } from '@tensorflow/tfjs-layers';
import { EMOTIONS, type EmotionProbabilities, namedProbabilities } from '../expression/emotions.ts';
import type { EmotionClassifier } from './emotion-classifier.ts';
import { INPUT_SIZE, standardise } from './preprocess.ts';
import { probabilitiesOf, temperatureOf } from './temperature.ts';

/** Addresses of the files that the classifier loads, all of them the extension's own. */
export interface ClassifierFiles {
  /** tfjs-backend-wasm-simd.wasm */
  readonly wasm: string;
  /** The exported network's model.json; its weights lie beside it. */
  readonly model: string;
}

const WASM_NAMES = [
  'tfjs-backend-wasm.wasm',
  'tfjs-backend-wasm-simd.wasm',
  'tfjs-backend-wasm-threaded-simd.wasm',
];

/** The expression network on TensorFlow.js's WASM backend. */
export class TfjsEmotionClassifier implements EmotionClassifier {
  readonly #model: LayersModel;
  readonly #temperature: number;
  readonly #input = new Float32Array(INPUT_SIZE * INPUT_SIZE);

  private constructor(model: LayersModel) {
    this.#model = model;
    this.#temperature = temperatureOf(model.getUserDefinedMetadata());
  }

  /** @throws Error when the files can't be loaded, or the network has another shape or no good temperature */
  static async create(files: ClassifierFiles): Promise<TfjsEmotionClassifier> {
    // The threaded build starts its threads from a blob, which the extension's policy refuses.
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    setWasmPaths(Object.fromEntries(WASM_NAMES.map((name) => [name, files.wasm])));
    if (!(await tf.setBackend('wasm'))) {
      throw new Error(`TensorFlow.js could not start its WASM backend from ${files.wasm}.`);
    }
    const model = await loadLayersModel(files.model);
    const shapes = JSON.stringify([model.inputs[0]?.shape, model.outputs[0]?.shape]);
    const expected = JSON.stringify([
      [null, INPUT_SIZE, INPUT_SIZE, 1],
      [null, EMOTIONS.length],
    ]);
    if (shapes !== expected) {
      throw new Error(`${files.model} has the shapes ${shapes}, expected ${expected}.`);
    }
    const classifier = new TfjsEmotionClassifier(model);
    // The first run compiles; nobody should wait for that later.
    classifier.classify(new Float32Array(INPUT_SIZE * INPUT_SIZE));
    return classifier;
  }

  classify(grey: ArrayLike<number>): EmotionProbabilities {
    standardise(grey, this.#input);
    const logits = tf.tidy(() => {
      const input = tf.tensor4d(this.#input, [1, INPUT_SIZE, INPUT_SIZE, 1]);
      return (this.#model.predict(input) as tf.Tensor).dataSync();
    });
    return namedProbabilities(probabilitiesOf(logits, this.#temperature));
  }

  close(): void {
    this.#model.dispose();
  }
}
