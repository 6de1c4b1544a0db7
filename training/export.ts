import { parseArgs } from 'node:util';
import { FileError } from './command/file-error.ts';
import { choiceOption, requiredOption, runCommand } from './command/options.ts';
import { createRandom } from './data/random.ts';
import { readKerasModel, writeKerasModel } from './keras/keras-h5.ts';
import { rebuild } from './keras/rebuild.ts';
import { startBackend } from './loop/backend.ts';
import { readLayersModel } from './model/layers-model-files.ts';
import { predictLogits } from './scores/predict.ts';

const FORMATS = ['keras-h5'] as const;

const USAGE = `Usage: npm run export -- --format keras-h5 --out FILE [--model FILE]

  --format NAME  ${FORMATS.join(', ')}: HDF5 that Keras reads by keras.models.load_model
  --out FILE     for example expression.h5
  --model FILE   a layers model (models/emotion/model.json)`;

/** Pictures of noise that both files have to answer alike. */
const CHECKED_PICTURES = 16;
const PIXELS = 48 * 48;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      format: { type: 'string', default: 'keras-h5' },
      out: { type: 'string' },
      model: { type: 'string', default: 'models/emotion/model.json' },
    },
  });
  choiceOption('format', values.format, FORMATS);
  const out = requiredOption('out', values.out, 'the file to write, for example expression.h5');
  await startBackend('wasm');
  const model = await readLayersModel(values.model);
  await writeKerasModel(model, out);
  const again = await rebuild(await readKerasModel(out));
  const pictures = Array.from({ length: CHECKED_PICTURES }, (_, seed) => {
    const random = createRandom(seed);
    return Uint8Array.from({ length: PIXELS }, () => Math.floor(random() * 256));
  });
  const [expected, found] = [model, again].map((network) => predictLogits(network, pictures));
  if (JSON.stringify(expected) !== JSON.stringify(found)) {
    throw new FileError(`${out} was written, but answers otherwise than ${values.model}.`);
  }
  console.log(
    `${out}: ${model.countParams()} parameters; ${CHECKED_PICTURES} pictures of noise give the same answers, bit by bit.`,
  );
}

await runCommand(main, USAGE);
