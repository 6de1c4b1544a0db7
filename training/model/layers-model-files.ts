import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { type LayersModel, loadLayersModel } from '@tensorflow/tfjs-layers';
import * as v from 'valibot';
import { FileError } from '../command/file-error.ts';

const WEIGHTS_FILE = 'weights.bin';
/** The file that TensorFlow.js loads a layers model from; its weights lie beside it. */
export const MODEL_FILE = 'model.json';

/** How TensorFlow.js names weights that are stored in half precision and used in whole. */
const HALF_PRECISION = { dtype: 'float16' } as const;

/** As {@link writeLayersModel} writes them. */
const WeightSchema = v.object({
  name: v.string(),
  shape: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
  dtype: v.literal('float32'),
  quantization: v.object({ dtype: v.literal(HALF_PRECISION.dtype) }),
});
const BYTES_PER_WEIGHT = 2;

/** The parts of a model.json that loading needs; the topology is checked by TensorFlow.js itself. */
const ModelFileSchema = v.object({
  format: v.literal('layers-model'),
  modelTopology: v.record(v.string(), v.unknown()),
  weightsManifest: v.pipe(
    v.array(v.object({ paths: v.array(v.string()), weights: v.array(WeightSchema) })),
    v.minLength(1),
  ),
  userDefinedMetadata: v.optional(v.record(v.string(), v.unknown())),
});

/**
 * Writes a network as a TensorFlow.js layers model: `model.json`, and `weights.bin` in half precision.
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
      const weights = new Float32Array(tf.io.CompositeArrayBuffer.join(weightData));
      const description = {
        format: 'layers-model',
        generatedBy: 'training/train.ts',
        convertedBy: null,
        modelTopology,
        weightsManifest: [{ paths: [WEIGHTS_FILE], weights: weightSpecs?.map(halved) }],
        userDefinedMetadata: metadata,
      };
      await writeFile(join(directory, WEIGHTS_FILE), halvesOf(weights));
      await writeFile(join(directory, MODEL_FILE), `${JSON.stringify(description, null, 1)}\n`);
      return { modelArtifactsInfo: tf.io.getModelArtifactsInfoForJSON(artifacts) };
    }),
  );
}

/**
 * Changes entries of a written network's metadata; its weights and the rest of the description stay.
 *
 * @throws FileError when the file is damaged, Node's error when it is missing
 */
export async function changeMetadata(
  file: string,
  changes: Readonly<Record<string, unknown>>,
): Promise<void> {
  const text = await readFile(file, 'utf8');
  parseModelDescription(text, file);
  const description = JSON.parse(text);
  const metadata = { ...description.userDefinedMetadata, ...changes };
  const changed = { ...description, userDefinedMetadata: metadata };
  await writeFile(file, `${JSON.stringify(changed, null, 1)}\n`);
}

/**
 * Reads the text of a model.json.
 *
 * @param file its name, for the message
 * @throws FileError when it is none
 */
export function parseModelDescription(
  text: string,
  file: string,
): v.InferOutput<typeof ModelFileSchema> {
  const parsed = v.safeParse(ModelFileSchema, parseJson(text));
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const place = v.getDotPath(issue);
  const problem = place === null ? issue.message : `${place}: ${issue.message}`;
  throw new FileError(`${file} is not a TensorFlow.js layers model: ${problem}`);
}

/**
 * Loads a layers model from the files that {@link writeLayersModel} wrote.
 *
 * @throws FileError when a file is damaged, Node's error when one is missing
 */
export async function readLayersModel(file: string): Promise<LayersModel> {
  const { modelTopology, weightsManifest, userDefinedMetadata } = parseModelDescription(
    await readFile(file, 'utf8'),
    file,
  );
  const parts = await Promise.all(
    weightsManifest.flatMap(({ paths }) =>
      paths.map((path) => readFile(join(dirname(file), path))),
    ),
  );
  const weightData = Uint8Array.from(Buffer.concat(parts)).buffer;
  const weightSpecs = weightsManifest.flatMap(({ weights }) => weights);
  const expected = weightSpecs.reduce((sum, { shape }) => sum + bytesOf(shape), 0);
  if (weightData.byteLength !== expected) {
    throw new FileError(
      `The weights of ${file} have ${weightData.byteLength} bytes, expected ${expected}.`,
    );
  }
  return loadLayersModel(
    tf.io.fromMemory({
      modelTopology,
      weightSpecs,
      weightData,
      ...(userDefinedMetadata && { userDefinedMetadata }),
    }),
  );
}

function halved(spec: tf.io.WeightsManifestEntry): tf.io.WeightsManifestEntry {
  return { ...spec, quantization: HALF_PRECISION };
}

/** The bytes of numbers in half precision, in the order of this machine: all that matter are little-endian. */
function halvesOf(weights: Float32Array): Uint8Array {
  return new Uint8Array(Float16Array.from(weights).buffer);
}

function bytesOf(shape: readonly number[]): number {
  return shape.reduce((product, side) => product * side, BYTES_PER_WEIGHT);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
