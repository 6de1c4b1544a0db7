import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { type LayersModel, loadLayersModel } from '@tensorflow/tfjs-layers';
import * as v from 'valibot';

const WEIGHTS_FILE = 'weights.bin';
/** The file that TensorFlow.js loads a layers model from; its weights lie beside it. */
export const MODEL_FILE = 'model.json';

/** The parts of a model.json that loading needs; the topology is checked by TensorFlow.js itself. */
const ModelFileSchema = v.object({
  format: v.literal('layers-model'),
  modelTopology: v.record(v.string(), v.unknown()),
  weightsManifest: v.pipe(
    v.array(v.object({ paths: v.array(v.string()), weights: v.array(v.unknown()) })),
    v.minLength(1),
  ),
});

/**
 * Writes a network as a TensorFlow.js layers model: `model.json` and `weights.bin`.
 *
 * @param metadata goes into the file's `userDefinedMetadata`
 */
export async function writeLayersModel(
  model: LayersModel,
  directory: string,
  metadata: Readonly<Record<string, unknown>>,
): Promise<void> {
  await mkdir(directory, { recursive: true });
  await model.save(
    tf.io.withSaveHandler(async (artifacts) => {
      const { modelTopology, weightSpecs, weightData } = artifacts;
      const bytes = tf.io.CompositeArrayBuffer.join(weightData);
      const description = {
        format: 'layers-model',
        generatedBy: 'training/train.ts',
        convertedBy: null,
        modelTopology,
        weightsManifest: [{ paths: [WEIGHTS_FILE], weights: weightSpecs }],
        userDefinedMetadata: metadata,
      };
      await writeFile(join(directory, WEIGHTS_FILE), Buffer.from(bytes));
      await writeFile(join(directory, MODEL_FILE), `${JSON.stringify(description, null, 1)}\n`);
      return { modelArtifactsInfo: tf.io.getModelArtifactsInfoForJSON(artifacts) };
    }),
  );
}

/**
 * Loads a layers model from the files that {@link writeLayersModel} wrote.
 *
 * @throws Error when a file is missing or damaged
 */
export async function readLayersModel(file: string): Promise<LayersModel> {
  const text = await readFile(file, 'utf8');
  const parsed = v.safeParse(ModelFileSchema, parseJson(text));
  if (!parsed.success) {
    throw new Error(`${file} is not a TensorFlow.js layers model: ${parsed.issues[0].message}`);
  }
  const { modelTopology, weightsManifest } = parsed.output;
  const parts = await Promise.all(
    weightsManifest.flatMap(({ paths }) =>
      paths.map((path) => readFile(join(dirname(file), path))),
    ),
  );
  const weightData = Uint8Array.from(Buffer.concat(parts)).buffer;
  const weightSpecs = weightsManifest.flatMap(
    ({ weights }) => weights,
  ) as tf.io.WeightsManifestEntry[];
  return loadLayersModel(tf.io.fromMemory({ modelTopology, weightSpecs, weightData }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
