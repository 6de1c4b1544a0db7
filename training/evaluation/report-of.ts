import type { LayersModel } from '@tensorflow/tfjs-layers';
import { EMOTIONS } from '../../lib/expression/emotions.ts';
import { machineName } from '../command/machine.ts';
import { hashFile } from '../data/data-set.ts';
import type { CalibrationFacts, ReferenceFacts, ReportFacts } from '../report/report-facts.ts';
import { breakdownsOf } from '../scores/breakdown.ts';
import { type JudgedPicture, judge, type Reference } from '../scores/examination.ts';
import { robustnessOf } from '../scores/robustness.ts';
import { calibrationError, reliability, type ScoredGroup, scoresOf } from '../scores/scores.ts';
import type { Evaluated } from './evaluated.ts';

const MISTAKES = 30;
/** Each point of a curve is then known to about two hundredths (standard error). */
const ROBUSTNESS_IMAGES = 400;
const LIMITS = [0, 0.35, 0.5, 0.7, 0.9] as const;

/** Gathers everything that a report says. The curves ask the network anew. */
export async function reportOf(
  evaluated: Evaluated,
  model: LayersModel,
  modelFile: string,
): Promise<ReportFacts> {
  const { examination, references, companions, title } = evaluated;
  const decisive = references.at(-1) as Reference;
  const judged = judge(examination, decisive);
  return {
    title,
    origins: await originsOf(evaluated, modelFile),
    images: examination.pictures.length,
    millisecondsPerImage: examination.millisecondsPerImage,
    parameters: examination.parameters,
    references: references.map((reference, index) =>
      referenceFacts(
        judge(examination, reference),
        title,
        reference.title,
        companions[index] ?? [],
      ),
    ),
    calibration: calibrationFacts(evaluated, decisive, judged),
    copies: evaluated.copies,
    problems: evaluated.problems,
    breakdowns: breakdownsOf(judged),
    robustness: {
      images: Math.min(ROBUSTNESS_IMAGES, judged.length),
      curves: robustnessOf(model, judged, ROBUSTNESS_IMAGES),
    },
  };
}

async function originsOf(
  { command, files }: Evaluated,
  modelFile: string,
): Promise<ReportFacts['origins']> {
  return [
    ['command', command],
    ...files.map(({ name, sha256 }) => [name, `SHA-256 ${sha256}`] as const),
    ['network', `SHA-256 ${await hashFile(modelFile)} (model.json)`],
    ['machine', machineName()],
  ];
}

function referenceFacts(
  judged: readonly JudgedPicture[],
  name: string,
  title: string,
  companions: readonly ScoredGroup[],
): ReferenceFacts {
  const mistakes = judged
    .filter(({ right }) => !right)
    .toSorted((one, other) => other.confidence - one.confidence)
    .slice(0, MISTAKES)
    .map(({ picture, label, predicted, confidence }) => ({
      name: picture.name,
      right: EMOTIONS[label] as string,
      answer: EMOTIONS[predicted] as string,
      confidence,
    }));
  return { title, groups: [{ name, scores: scoresOf(judged) }, ...companions], mistakes };
}

function calibrationFacts(
  { examination }: Evaluated,
  reference: Reference,
  judged: readonly JudgedPicture[],
): CalibrationFacts {
  const uncalibrated = judge(examination, reference, 1);
  return {
    reference: reference.title,
    temperature: examination.temperature,
    errorBefore: calibrationError(uncalibrated),
    errorAfter: calibrationError(judged),
    before: reliability(uncalibrated),
    after: reliability(judged),
    limits: LIMITS.map((limit) => {
      const sure = judged.filter(({ confidence }) => confidence >= limit);
      const right = sure.filter((answer) => answer.right);
      return {
        limit,
        answered: sure.length / Math.max(judged.length, 1),
        accuracy: right.length / Math.max(sure.length, 1),
      };
    }),
  };
}
