import { readFile } from 'node:fs/promises';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { Dataset, type Group, File as Hdf5File, ready } from 'h5wasm/node';
import { FileError } from '../command/file-error.ts';

/** The first bytes of every HDF5 file. */
const SIGNATURE = Buffer.from('\x89HDF\r\n\x1a\n', 'latin1');

/** The version of Keras whose legacy format this is; readers choose their code by it. */
const KERAS_VERSION = '2.15.0';

/** A weight as the file has it. */
interface StoredWeight {
  /** For example "dense/kernel:0". */
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** A network as the file has it, without anything of TensorFlow.js. */
export interface KerasModelFile {
  /** Keras's description of the layers: `class_name` and `config`. */
  readonly config: { readonly class_name: string; readonly config: Record<string, unknown> };
  /** In the order of the layers and of each layer's weights. */
  readonly weights: readonly StoredWeight[];
}

/**
 * Writes a network as Keras's legacy HDF5 (`.h5`): the layers as JSON in the attribute `model_config`, the weights
 * in `model_weights/LAYER/LAYER/NAME:0`, their order in `layer_names` and `weight_names`.
 *
 * @throws FileError when the file can't be written
 */
export async function writeKerasModel(model: LayersModel, file: string): Promise<void> {
  await ready;
  const target = open(file, 'w');
  try {
    const { config } = model.toJSON(null, false) as { readonly config: Record<string, unknown> };
    const description = { class_name: 'Functional', config };
    target.create_attribute('model_config', JSON.stringify(description));
    describe(target);
    const weights = target.create_group('model_weights');
    describe(weights);
    const layers = model.layers.map((layer) => ({ name: layer.name, weights: layer.weights }));
    weights.create_attribute(
      'layer_names',
      layers.map(({ name }) => name),
    );
    for (const layer of layers) {
      const stored = layer.weights.map((weight) => ({
        name: `${weight.originalName}:0`,
        shape: weight.shape as number[],
        values: weight.read().dataSync() as Float32Array,
      }));
      writeLayer(weights.create_group(layer.name), layer.name, stored);
    }
  } finally {
    target.close();
  }
}

/**
 * Reads what {@link writeKerasModel} wrote.
 *
 * @throws FileError when the file is no such model, Node's error when it is missing
 */
export async function readKerasModel(file: string): Promise<KerasModelFile> {
  await ready;
  await assertSignature(file);
  const source = open(file, 'r');
  try {
    const weights = source.get('model_weights') as Group | null;
    const config = source.attrs.model_config?.value;
    if (!weights || typeof config !== 'string') throw new FileError(`${file} is no Keras model.`);
    return {
      config: JSON.parse(config) as KerasModelFile['config'],
      weights: namesIn(weights, 'layer_names').flatMap((layer) =>
        readLayer(weights.get(layer) as Group),
      ),
    };
  } finally {
    source.close();
  }
}

/** The library complains at length on standard error about a file of another format. */
async function assertSignature(file: string): Promise<void> {
  const start = (await readFile(file)).subarray(0, SIGNATURE.length);
  if (!start.equals(SIGNATURE)) throw new FileError(`${file} is no HDF5 file.`);
}

function open(file: string, mode: 'r' | 'w'): Hdf5File {
  const opened = new Hdf5File(file, mode);
  if (opened.file_id < 0n) throw new FileError(`${file} can't be opened as HDF5.`);
  return opened;
}

function describe(group: Group): void {
  group.create_attribute('keras_version', KERAS_VERSION);
  group.create_attribute('backend', 'tensorflow');
}

function writeLayer(group: Group, layer: string, weights: readonly StoredWeight[]): void {
  const names = weights.map(({ name }) => name);
  if (names.length === 0) {
    // An empty list has no type of its own in JavaScript; Keras writes one of numbers too.
    group.create_attribute('weight_names', new Float64Array(0), [0], '<d');
    return;
  }
  group.create_attribute('weight_names', names);
  const inner = group.create_group(layer);
  for (const { name, shape, values } of weights) {
    inner.create_dataset({
      name: name.slice(name.indexOf('/') + 1),
      data: values,
      shape: [...shape],
      dtype: '<f',
    });
  }
}

function readLayer(layer: Group): readonly StoredWeight[] {
  return namesIn(layer, 'weight_names').map((name) => {
    const dataset = layer.get(
      `${layer.path.split('/').at(-1)}/${name.slice(name.indexOf('/') + 1)}`,
    );
    if (!(dataset instanceof Dataset)) throw new FileError(`${layer.path} lacks ${name}.`);
    return { name, shape: dataset.shape ?? [], values: dataset.value as Float32Array };
  });
}

function namesIn(group: Group, attribute: string): readonly string[] {
  const names = group.attrs[attribute]?.value;
  return Array.isArray(names) ? names.map(String) : [];
}
