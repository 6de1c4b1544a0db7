import { basename } from 'node:path';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { UsageError } from '../command/options.ts';
import { dataFiles, readDataSet, reportProblems } from '../data/data-set.ts';
import { countCopies, exactCopies } from '../data/exact-copies.ts';
import type { FaceRow, Split } from '../data/face-rows.ts';
import { NEAR_COPY_CORRELATION, nearCopies } from '../data/near-copies.ts';
import { facesOf } from '../data/training-set.ts';
import { examineFaces, referencesOf, summarise } from '../scores/evaluation.ts';
import { evaluationTable, groupLines } from '../scores/evaluation-table.ts';
import { type Examination, judge, type Reference } from '../scores/examination.ts';
import { type ScoredGroup, scoresOf } from '../scores/scores.ts';
import type { Evaluated } from './evaluated.ts';
import type { SourceOptions } from './options.ts';

type DataOptions = Extract<SourceOptions, { kind: 'data' }>;

/** Pictures of the split that stand in another one too, by name. */
interface CopyList {
  readonly name: 'exact' | 'near';
  readonly rows: ReadonlyMap<number, readonly Split[]>;
}

/** @throws UsageError when the file has no row of the split, FileError when it can't be used */
export async function evaluateDataSet(
  model: LayersModel,
  options: DataOptions,
): Promise<Evaluated> {
  const { split } = options;
  const data = await readDataSet(options.data, options.votes);
  reportProblems(data.problems);
  const faces = facesOf(data.rows, split);
  if (faces.length === 0) {
    const present = [...new Set(data.rows.map((row) => row.split))].join(', ');
    throw new UsageError(`${options.data} has no row of the split ${split}; it has ${present}.`);
  }
  const examination = examineFaces(model, faces);
  const references = referencesOf(faces, data.votes);
  const lists = copyLists(data.rows, faces, options.nearCopies);
  const withoutCopies = lists.map((list) => ({
    name: list.name,
    left: faces.filter(({ row }) => list.rows.has(row)).length,
    scores: references.map((reference) => scoresWithout(examination, reference, faces, list)),
  }));
  const learnt = options.withTraining ? facesOf(data.rows, 'Training') : [];
  const trained = learnt.length > 0 ? examineFaces(model, learnt) : undefined;
  const trainingReferences = referencesOf(learnt, data.votes);
  const companions = references.map((_, index): readonly ScoredGroup[] => [
    ...withoutCopies.map(({ name, left, scores }) => ({
      name: `without ${left} ${name} copies`,
      scores: scores[index] as ScoredGroup['scores'],
    })),
    ...(trained
      ? [
          {
            name: 'Training, which it has learnt',
            scores: scoresOf(judge(trained, trainingReferences[index] as Reference)),
          },
        ]
      : []),
  ]);
  const evaluation = summarise(examination, split, references);
  const copies = copySentences(data.rows, lists);
  return {
    title: split,
    examination,
    references,
    companions,
    copies,
    problems: data.problems,
    files: await dataFiles(options.data, options.votes),
    command: commandOf(options),
    json: {
      ...evaluation,
      withoutCopies: Object.fromEntries(
        withoutCopies.map(({ name, left, scores: [fer2013, ferplus7 = null] }) => [
          name,
          { images: faces.length - left, fer2013, ferplus7 },
        ]),
      ),
      training: trained ? summarise(trained, 'Training', trainingReferences) : null,
    },
    table: [
      evaluationTable(evaluation),
      '',
      ...references.flatMap(({ title }, index) => groupLines(title, companions[index] ?? [])),
      ...copies,
    ].join('\n'),
  };
}

function copyLists(
  rows: readonly FaceRow[],
  faces: readonly FaceRow[],
  near: boolean,
): readonly CopyList[] {
  const exact: CopyList = { name: 'exact', rows: exactCopies(rows) };
  return near ? [exact, { name: 'near', rows: nearCopies(faces, rows) }] : [exact];
}

function scoresWithout(
  examination: Examination,
  reference: Reference,
  faces: readonly FaceRow[],
  { rows }: CopyList,
): ScoredGroup['scores'] {
  const labels = reference.labels.map((label, index) =>
    rows.has((faces[index] as FaceRow).row) ? undefined : label,
  );
  return scoresOf(judge(examination, { ...reference, labels }));
}

function copySentences(rows: readonly FaceRow[], lists: readonly CopyList[]): readonly string[] {
  return lists.flatMap(({ name, rows: copies }) => {
    const meaning =
      name === 'exact' ? 'pixel for pixel' : `correlating at ${NEAR_COPY_CORRELATION} or more`;
    return countCopies(rows, copies).map(
      ({ split, other, images }) =>
        `Pictures of ${split} that stand again in ${other}, ${meaning}: ${images}.`,
    );
  });
}

function commandOf({ data, votes, split, withTraining, nearCopies: near }: DataOptions): string {
  return [
    `npm run evaluate -- --data ${basename(data)}`,
    ...(votes === undefined ? [] : [`--votes ${basename(votes)}`]),
    `--split ${split}`,
    ...(withTraining ? ['--with-training'] : []),
    ...(near ? ['--near-copies'] : []),
  ].join(' ');
}
