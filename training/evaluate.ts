import { parseArgs } from 'node:util';
import { choiceOption, requiredOption, runCommand, UsageError } from './command/options.ts';
import { readDataSet, reportProblems } from './data/data-set.ts';
import { SPLITS } from './data/face-rows.ts';
import { facesOf } from './data/training-set.ts';
import { BACKENDS, startBackend } from './loop/backend.ts';
import { readLayersModel } from './model/layers-model-files.ts';
import { type Evaluation, evaluate } from './scores/evaluation.ts';
import { evaluationTable } from './scores/evaluation-table.ts';

const USAGE = `Usage: npm run evaluate -- --data FILE [--votes FILE] --split NAME [--json]

  --data FILE     fer2013.csv, plain or gzipped
  --votes FILE    fer2013new.csv of FER+
  --split NAME    ${SPLITS.join(', ')}
  --model FILE    a layers model (models/emotion/model.json)
  --backend NAME  ${BACKENDS.join(', ')} (wasm)
  --json          one JSON object instead of a table`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      votes: { type: 'string' },
      split: { type: 'string' },
      model: { type: 'string', default: 'models/emotion/model.json' },
      backend: { type: 'string', default: 'wasm' },
      json: { type: 'boolean', default: false },
    },
  });
  const file = requiredOption('data', values.data, 'the file fer2013.csv, plain or gzipped');
  const name = requiredOption('split', values.split, `one of ${SPLITS.join(', ')}`);
  const split = choiceOption('split', name, SPLITS);
  await startBackend(choiceOption('backend', values.backend, BACKENDS));
  const data = await readDataSet(file, values.votes);
  reportProblems(data.problems);
  const faces = facesOf(data.rows, split);
  if (faces.length === 0) {
    const present = [...new Set(data.rows.map((row) => row.split))].join(', ');
    throw new UsageError(`${file} has no row of the split ${split}; it has ${present}.`);
  }
  const model = await readLayersModel(values.model);
  print(evaluate(model, split, faces, data.votes), values.json);
}

function print(evaluation: Evaluation, asJson: boolean): void {
  console.log(asJson ? JSON.stringify(evaluation) : evaluationTable(evaluation));
}

await runCommand(main, USAGE);
