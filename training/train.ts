import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { calibrate, labelledFaces } from './calibration/calibrate.ts';
import { calibrationCommand } from './calibration/calibration-command.ts';
import { type CardFacts, writeModelCard } from './card/model-card.ts';
import { machineName } from './command/machine.ts';
import {
  choiceOption,
  numberOption,
  requiredOption,
  runCommand,
  UsageError,
  wholeNumberOption,
} from './command/options.ts';
import { type DataSet, dataFiles, readDataSet, reportProblems } from './data/data-set.ts';
import { createTrainingSet, facesOf, type Sample } from './data/training-set.ts';
import { BACKENDS, startBackend } from './loop/backend.ts';
import { createProgress } from './loop/progress.ts';
import { type TrainerOptions, train } from './loop/trainer.ts';
import { roundToHalfPrecision } from './model/half-precision.ts';
import { writeLayersModel } from './model/layers-model-files.ts';
import { evaluate } from './scores/evaluation.ts';

const USAGE = `Usage: npm run train -- --data FILE [--votes FILE] [options]

  --data FILE          fer2013.csv, plain or gzipped
  --votes FILE         fer2013new.csv of FER+: learn the distribution of the votes
  --epochs N           passes over the data (36)
  --batch N            pictures a step (128)
  --rate X             highest rate of the one-cycle schedule (0.004)
  --weight-decay X     (0.05)
  --seed N             (1)
  --backend NAME       ${BACKENDS.join(', ')} (wasm)
  --workers N          threads (one for each core; 1 for webgpu)
  --checkpoints DIR    a run goes on from here (.checkpoints/expression)
  --out DIR            the model and its card (models/emotion)`;

const EVALUATED_SPLIT = 'PublicTest';

function readOptions() {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      votes: { type: 'string' },
      epochs: { type: 'string', default: '36' },
      batch: { type: 'string', default: '128' },
      rate: { type: 'string', default: '0.004' },
      'weight-decay': { type: 'string', default: '0.05' },
      seed: { type: 'string', default: '1' },
      backend: { type: 'string', default: 'wasm' },
      workers: { type: 'string' },
      checkpoints: { type: 'string', default: '.checkpoints/expression' },
      out: { type: 'string', default: 'models/emotion' },
    },
  });
  const backend = choiceOption('backend', values.backend, BACKENDS);
  const threads = backend === 'wasm' ? availableParallelism() : 1;
  return {
    data: requiredOption('data', values.data, 'the file fer2013.csv, plain or gzipped'),
    votes: values.votes,
    backend,
    workers: wholeNumberOption('workers', values.workers ?? String(threads), 1),
    checkpoints: values.checkpoints,
    out: values.out,
    settings: {
      epochs: wholeNumberOption('epochs', values.epochs, 1),
      batch: wholeNumberOption('batch', values.batch, 1),
      rate: numberOption('rate', values.rate, 0),
      weightDecay: numberOption('weight-decay', values['weight-decay'], 0),
      seed: wholeNumberOption('seed', values.seed, 0),
    },
  };
}

type Options = ReturnType<typeof readOptions>;

async function main(): Promise<void> {
  const options = readOptions();
  const data = await readDataSet(options.data, options.votes);
  reportProblems(data.problems);
  const set = createTrainingSet(data.rows, data.votes);
  const validation = facesOf(data.rows, EVALUATED_SPLIT);
  if (set.samples.length < options.settings.batch || validation.length === 0) {
    throw new UsageError(
      `${options.data} has ${set.samples.length} faces to learn from and ${validation.length} of ` +
        `${EVALUATED_SPLIT}; at least ${options.settings.batch} and 1 are needed.`,
    );
  }
  await startBackend(options.backend);
  const files = await dataFiles(options.data, options.votes);
  const progress = createProgress();
  const { model, history } = await train(trainerOptions(options, files, set.samples), {
    onStep: progress.step,
    evaluate: (network) => accuracies(evaluate(network, EVALUATED_SPLIT, validation, data.votes)),
    onEpoch: (epoch) => progress.epoch(epoch, options.settings.epochs),
  });
  progress.stop();
  roundToHalfPrecision(model);
  const facts = {
    command: commandOf(options),
    settings: options.settings,
    files,
    samples: {
      learnt: set.samples.length,
      copies: set.copies,
      others: set.withoutExpression,
    },
    history,
    calibration: calibrated(model, options, set.samples, data.votes),
    evaluation: evaluate(model, EVALUATED_SPLIT, validation, data.votes),
    machine: `${machineName()} (${options.backend}, ${options.workers} threads in training)`,
  };
  await exportModel(options.out, model, facts);
}

/** Fits the temperature and leaves it in the network's metadata, where the evaluation finds it. */
function calibrated(
  model: LayersModel,
  options: Options,
  samples: readonly Sample[],
  votes: DataSet['votes'],
): CardFacts['calibration'] {
  const { seed } = options.settings;
  const calibration = calibrate(model, labelledFaces(samples, votes), seed);
  model.setUserDefinedMetadata({ temperature: calibration.temperature });
  return { ...calibration, command: calibrationCommand(options.data, options.votes, seed) };
}

/** The same data and settings always give the same words: a checkpoint of other ones is refused. */
function trainerOptions(
  options: Options,
  files: CardFacts['files'],
  samples: TrainerOptions['samples'],
): TrainerOptions {
  const [data, votes] = files.map(({ sha256 }) => sha256);
  const fingerprint = JSON.stringify({ data, votes: votes ?? null, ...options.settings });
  const { backend, workers, checkpoints } = options;
  return { ...options.settings, samples, backend, workers, checkpoints, fingerprint };
}

function accuracies({ fer2013, ferplus7 }: ReturnType<typeof evaluate>) {
  return { fer2013: fer2013.accuracy, ferplus7: ferplus7?.accuracy ?? null };
}

async function exportModel(directory: string, model: LayersModel, facts: CardFacts): Promise<void> {
  await writeLayersModel(model, directory, {
    command: facts.command,
    files: facts.files,
    temperature: facts.calibration.temperature,
  });
  await writeModelCard(directory, facts);
  console.log(`The model and its card are in ${directory}.`);
}

/**
 * The command with the files' names alone: where they lay is nobody's business. The number of workers belongs to
 * it, because each normalises its own share of the batch.
 */
function commandOf({ data, votes, backend, workers, settings }: Options): string {
  const { epochs, batch, rate, weightDecay, seed } = settings;
  return [
    `npm run train -- --data ${basename(data)}`,
    ...(votes === undefined ? [] : [`--votes ${basename(votes)}`]),
    `--epochs ${epochs} --batch ${batch} --rate ${rate} --weight-decay ${weightDecay} --seed ${seed}`,
    `--backend ${backend} --workers ${workers}`,
  ].join(' ');
}

await runCommand(main, USAGE);
