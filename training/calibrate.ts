import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { calibrate, labelledFaces } from './calibration/calibrate.ts';
import { calibrationCommand } from './calibration/calibration-command.ts';
import { MEASURED_FILE, writeModelCard } from './card/model-card.ts';
import { readCardFacts } from './card/read-card-facts.ts';
import { requiredOption, runCommand, UsageError, wholeNumberOption } from './command/options.ts';
import { dataFiles, readDataSet, reportProblems } from './data/data-set.ts';
import { createTrainingSet, facesOf } from './data/training-set.ts';
import { startBackend } from './loop/backend.ts';
import { changeMetadata, readLayersModel } from './model/layers-model-files.ts';
import { evaluate } from './scores/evaluation.ts';

const USAGE = `Usage: npm run calibrate -- --data FILE [--votes FILE] [--model FILE] [--seed N]

  --data FILE     fer2013.csv, plain or gzipped
  --votes FILE    fer2013new.csv of FER+
  --model FILE    the network whose temperature is fitted (models/emotion/model.json); its card is written anew
  --seed N        (1)`;

const EVALUATED_SPLIT = 'PublicTest';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      votes: { type: 'string' },
      model: { type: 'string', default: 'models/emotion/model.json' },
      seed: { type: 'string', default: '1' },
    },
  });
  const file = requiredOption('data', values.data, 'the file fer2013.csv, plain or gzipped');
  const seed = wholeNumberOption('seed', values.seed, 0);
  const card = await readCardFacts(join(dirname(values.model), MEASURED_FILE));
  const data = await readDataSet(file, values.votes);
  reportProblems(data.problems);
  const faces = labelledFaces(createTrainingSet(data.rows, data.votes).samples, data.votes);
  const tested = facesOf(data.rows, EVALUATED_SPLIT);
  if (faces.length === 0 || tested.length === 0) {
    throw new UsageError(
      `${file} has ${faces.length} labelled faces of Training and ${tested.length} of ${EVALUATED_SPLIT}.`,
    );
  }
  await startBackend('wasm');
  const model = await readLayersModel(values.model);
  const calibration = calibrate(model, faces, seed);
  const { temperature } = calibration;
  await changeMetadata(values.model, { temperature });
  model.setUserDefinedMetadata({ temperature });
  const evaluation = evaluate(model, EVALUATED_SPLIT, tested, data.votes);
  await writeModelCard(dirname(values.model), {
    ...card,
    // The votes may be other ones than those of the training run: the card names what its figures come from.
    files: await dataFiles(file, values.votes),
    calibration: { ...calibration, command: calibrationCommand(file, values.votes, seed) },
    // On a machine that does other work too, a new time would say less than the training run's.
    evaluation: { ...evaluation, ...card.evaluation },
  });
  console.log(
    `Temperature ${temperature}, fitted to ${calibration.images} faces of Training. Calibration error on ` +
      `${EVALUATED_SPLIT}: ${evaluation.uncalibratedError.toFixed(3)} before, ` +
      `${evaluation.calibrationError.toFixed(3)} after.`,
  );
}

await runCommand(main, USAGE);
