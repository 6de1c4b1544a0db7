import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EMOTIONS } from '../../lib/expression/emotions.ts';
import type { Calibration } from '../calibration/calibrate.ts';
import type { DataFile } from '../data/data-set.ts';
import type { Epoch } from '../loop/checkpoint.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import { percent } from '../scores/evaluation-table.ts';
import type { Scores } from '../scores/scores.ts';
import { lineChart } from './chart.ts';
import { confusionPicture } from './confusion-picture.ts';

/** Everything that the card says about a training run. */
export interface CardFacts {
  /** The command that repeats the run. */
  readonly command: string;
  readonly settings: Readonly<Record<string, number>>;
  /** Name and SHA-256 of each data file. */
  readonly files: readonly DataFile[];
  /** Faces that were learnt from and left out. */
  readonly samples: { readonly learnt: number; readonly copies: number; readonly others: number };
  readonly history: readonly Epoch[];
  /** The temperature, with the command that repeats fitting it. */
  readonly calibration: Calibration & { readonly command: string };
  /** On PublicTest, of the exported weights. */
  readonly evaluation: Evaluation;
  /** For example "2 x AMD EPYC, Linux, Node v24". */
  readonly machine: string;
}

const CURVES = 'curves.svg';
/** The figures of the card, for the next program to read. */
export const MEASURED_FILE = 'measured.json';

/** Writes the card, its pictures and the measured figures into the model's folder. */
export async function writeModelCard(directory: string, facts: CardFacts): Promise<void> {
  await mkdir(directory, { recursive: true });
  const pictures = confusionPictures(facts.evaluation);
  await Promise.all([
    writeFile(join(directory, 'README.md'), cardText(facts, pictures)),
    writeFile(join(directory, CURVES), curves(facts.history)),
    ...pictures.map(({ file, svg }) => writeFile(join(directory, file), svg)),
    writeFile(join(directory, MEASURED_FILE), `${JSON.stringify(facts, null, 1)}\n`),
  ]);
}

interface Picture {
  readonly file: string;
  readonly title: string;
  readonly svg: string;
}

function confusionPictures({ fer2013, ferplus7 }: Evaluation): readonly Picture[] {
  const picture = (file: string, title: string, scores: Scores) => ({
    file,
    title,
    svg: confusionPicture(title, scores),
  });
  const plus = ferplus7
    ? [picture('confusion-votes.svg', 'PublicTest, FER+ majority', ferplus7)]
    : [];
  return [...plus, picture('confusion-labels.svg', 'PublicTest, FER-2013 labels', fer2013)];
}

function curves(history: readonly Epoch[]): string {
  const votes = history.flatMap(({ ferplus7 }) => (ferplus7 === null ? [] : [ferplus7]));
  const lines = [
    { name: 'FER-2013 labels', colour: '#b3541e', values: history.map(({ fer2013 }) => fer2013) },
    ...(votes.length > 0 ? [{ name: 'FER+ majority', colour: '#5b5bd6', values: votes }] : []),
  ];
  return lineChart('Accuracy on PublicTest after each epoch', lines, [0.2, 1]);
}

function cardText(facts: CardFacts, pictures: readonly Picture[]): string {
  const { evaluation, samples } = facts;
  const settings = Object.entries(facts.settings).map(([name, value]) => `${name} ${value}`);
  return `# The expression network

Reads one of seven expressions (${EMOTIONS.join(', ')}) from a 48x48 grey picture of a face.
Five 3x3 convolutions (32, 64, 64, 128, 128 filters) with 2x2 max-pooling, batch normalisation and ReLU, one dense
layer of 200, seven logits: ${evaluation.parameters.toLocaleString('en')} parameters. The definition stands in
\`lib/emotion/network.ts\`, the preprocessing in \`lib/emotion/preprocess.ts\`; training and extension use the same.

**What it is for:** an avatar that shows its user's own face, on the user's own computer. It says what an expression
looks like to people who see one picture; it does not know what anybody feels, and it is not to be used on others.

## Measured

On PublicTest, single crop, by \`npm run evaluate\` on ${facts.machine}. PublicTest also chose nothing but the moment
to look: the weights are those of the last epoch, averaged. PrivateTest was not used and not measured.

${scoresTable(evaluation)}

Calibration error ${evaluation.calibrationError.toFixed(3)} at the network's temperature, ${evaluation.uncalibratedError.toFixed(3)} without it (15 bins, against
${evaluation.ferplus7 ? 'the FER+ majority' : 'the labels'}); ${evaluation.millisecondsPerImage.toFixed(2)} ms an image (median, one thread, WASM).

${pictures.map(({ file, title }) => `![${title}](${file})`).join('\n')}

Where it is weak: disgust and fear are rare in the data and often taken for something else; faces that are turned
away, covered or badly lit; and everything that FER-2013's pictures from a web search have too little of.

## Trained

\`\`\`sh
${facts.command}
\`\`\`

Settings: ${settings.join(', ')}. AdamW with a one-cycle rate; the exported weights are a moving average,
stored in half precision; they were measured so.
Each picture is mirrored, turned, scaled, moved, brightened or darkened, and partly painted over at random
(\`training/data/augmentation.ts\`).

| file | SHA-256 |
| --- | --- |
${facts.files.map(({ name, sha256 }) => `| ${name} | \`${sha256}\` |`).join('\n')}

Learnt from ${samples.learnt.toLocaleString('en')} faces of Training. Left out: ${samples.copies} that stand again, pixel for
pixel, in a split that is tested on, and ${samples.others} on which most people saw none of the seven expressions.

## Calibrated

\`\`\`sh
${facts.calibration.command}
\`\`\`

${calibrationText(facts.calibration)}

## Epoch by epoch

![Accuracy on PublicTest after each epoch](${CURVES})

${historyTable(facts.history)}
`;
}

function calibrationText({ temperature, images, accuracy, likelihood }: Calibration): string {
  const [before, after] = likelihood.map((value) => value.toFixed(3));
  return `The logits are divided by a temperature of ${temperature} before the softmax, live and in evaluation; that changes no
answer, only how sure it says it is. The temperature was fitted to ${images.toLocaleString('en')} faces of Training, each turned, moved,
darkened and covered at random as in training: ${percent(accuracy)} of them are read right, and their mean negative
log-likelihood falls from ${before} to ${after}. The network has learnt these faces, which makes it a little surer than it
should be on new ones; no face of PublicTest was looked at for it.`;
}

function scoresTable({ fer2013, ferplus7 }: Evaluation): string {
  const row = (name: string, scores: Scores) =>
    `| ${name} | ${scores.images} | **${percent(scores.accuracy)}** | ${percent(scores.meanRecall)} | ` +
    `${percent(scores.macroF1)} | ` +
    `${EMOTIONS.map((emotion) => percent(scores.recall[emotion])).join(' | ')} |`;
  return [
    `| PublicTest | images | accuracy | mean recall | macro F1 | ${EMOTIONS.join(' | ')} |`,
    `| --- | --- | --- | --- | --- |${' --- |'.repeat(EMOTIONS.length)}`,
    ...(ferplus7 ? [row('FER+ majority, 7 classes', ferplus7)] : []),
    row("FER-2013's own labels", fer2013),
    '',
    'The columns of the expressions are recalls.',
  ].join('\n');
}

function historyTable(history: readonly Epoch[]): string {
  const rows = history.map(
    ({ epoch, loss, fer2013, ferplus7, seconds }) =>
      `| ${epoch} | ${loss.toFixed(3)} | ${ferplus7 === null ? '' : percent(ferplus7)} | ` +
      `${percent(fer2013)} | ${Math.round(seconds)} |`,
  );
  return [
    '| epoch | training loss | FER+ majority | FER-2013 labels | seconds |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
