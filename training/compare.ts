import { parseArgs } from 'node:util';
import { machineName } from './command/machine.ts';
import {
  choiceOption,
  requiredOption,
  runCommand,
  UsageError,
  wholeNumberOption,
} from './command/options.ts';
import { comparisonTable } from './compare/comparison-table.ts';
import { createFaceApi } from './compare/face-api.ts';
import { createHuman } from './compare/human.ts';
import { installRivals } from './compare/install-rivals.ts';
import { createLivemoji } from './compare/livemoji.ts';
import {
  type Candidate,
  type ComparedPicture,
  measureRival,
  type RivalFigures,
} from './compare/measure-rival.ts';
import { type DataSet, readDataSet, reportProblems } from './data/data-set.ts';
import { exactCopies } from './data/exact-copies.ts';
import { type FaceRow, SPLITS } from './data/face-rows.ts';
import { createRandom, shuffled } from './data/random.ts';
import { facesOf } from './data/training-set.ts';
import { majority } from './data/votes.ts';
import { startBackend } from './loop/backend.ts';

const USAGE = `Usage: npm run compare -- --data FILE --votes FILE [options]

  --data FILE    fer2013.csv, plain or gzipped
  --votes FILE   fer2013new.csv of FER+
  --split NAME   what is tested: ${SPLITS.join(', ')} (PublicTest)
  --limit N      tests at most so many pictures (all)
  --training N   recalibrates on so many pictures of Training (3000)
  --model FILE   a layers model (models/emotion/model.json)
  --json         one JSON object instead of a table

Compares the network with the emotion model of @vladmandic/human and the expression net of @vladmandic/face-api,
which are installed in .cache/compare when they are missing.`;

const SEED = 1;
/** How much of the side of FER-2013's pictures a network may see, which were cut by another detector than its own. */
const SHARES = [1, 0.9, 0.8] as const;

function readOptions() {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      votes: { type: 'string' },
      split: { type: 'string', default: 'PublicTest' },
      limit: { type: 'string', default: '100000' },
      training: { type: 'string', default: '3000' },
      model: { type: 'string', default: 'models/emotion/model.json' },
      json: { type: 'boolean', default: false },
    },
  });
  return {
    data: requiredOption('data', values.data, 'the file fer2013.csv, plain or gzipped'),
    votes: requiredOption('votes', values.votes, 'the file fer2013new.csv of FER+'),
    split: choiceOption('split', values.split, SPLITS),
    limit: wholeNumberOption('limit', values.limit, 1),
    training: wholeNumberOption('training', values.training, 1),
    model: values.model,
    json: values.json,
  };
}

async function main(): Promise<void> {
  const options = readOptions();
  const data = await readDataSet(options.data, options.votes);
  reportProblems(data.problems);
  const copies = exactCopies(data.rows);
  const unseen = facesOf(data.rows, 'Training').filter(({ row }) => !copies.has(row));
  const training = compared(unseen, data, options.training);
  const tested = compared(facesOf(data.rows, options.split), data, options.limit);
  if (training.length === 0 || tested.length === 0) {
    throw new UsageError(
      `${options.data} has ${training.length} rows of Training and ${tested.length} of ${options.split}.`,
    );
  }
  await installRivals();
  await startBackend('wasm');
  const candidates: readonly Candidate[] = [
    { create: () => createLivemoji(options.model), shares: [1] },
    { create: createHuman, shares: SHARES },
    { create: createFaceApi, shares: SHARES },
  ];
  const figures: RivalFigures[] = [];
  for (const candidate of candidates) {
    figures.push(await measureRival(candidate, training, tested));
  }
  const heading =
    `${tested.length} pictures of ${options.split}; recalibrated on ${training.length} of Training ` +
    `(seed ${SEED}, none that stands in another split); ${machineName()}, WebAssembly, one thread`;
  console.log(
    options.json ? JSON.stringify({ heading, figures }) : comparisonTable(heading, figures),
  );
}

/** At most `count` of the faces, chosen by a fixed seed. */
function compared(
  faces: readonly FaceRow[],
  { votes }: DataSet,
  count: number,
): readonly ComparedPicture[] {
  return [...shuffled(faces.length, createRandom(SEED))].slice(0, count).map((index) => {
    const { row, label, pixels } = faces[index] as FaceRow;
    const cast = votes?.get(row);
    return { pixels, fer2013: label, ferplus7: cast && majority(cast) };
  });
}

await runCommand(main, USAGE);
