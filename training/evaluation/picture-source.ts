import { basename } from 'node:path';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { EMOTIONS } from '../../lib/expression/emotions.ts';
import { reportProblems } from '../data/data-set.ts';
import type { OpenFaceFinder } from '../faces/face-finder.ts';
import { headLines, percent, scoresTable } from '../scores/evaluation-table.ts';
import { examine, type JudgedPicture, judge, type Reference } from '../scores/examination.ts';
import { calibrationError, scoresOf } from '../scores/scores.ts';
import type { Evaluated } from './evaluated.ts';
import { readImageFolder } from './image-folder.ts';
import type { SourceOptions } from './options.ts';
import { readTimeline } from './timeline.ts';
import { readVideo } from './video.ts';

type PictureOptions = Exclude<SourceOptions, { kind: 'data' }>;

/** Evaluates a folder of pictures or the frames of a video. */
export async function evaluatePictures(
  model: LayersModel,
  options: PictureOptions,
  openFaceFinder: OpenFaceFinder,
): Promise<Evaluated> {
  const { pictures, labels, problems, seconds } = await readPictures(options, openFaceFinder);
  reportProblems(problems, 'pictures');
  const examination = examine(model, pictures);
  const reference: Reference = { key: 'labels', title: referenceTitle(options), labels };
  const judged = judge(examination, reference);
  const scores = scoresOf(judged);
  const facts = {
    images: pictures.length,
    parameters: examination.parameters,
    millisecondsPerImage: examination.millisecondsPerImage,
    temperature: examination.temperature,
    calibrationError: calibrationError(judged),
    uncalibratedError: calibrationError(judge(examination, reference, 1)),
  };
  const title = basename(options.kind === 'video' ? options.video : options.folder);
  const timeline = seconds && secondBySecond(judged, seconds);
  return {
    title,
    examination,
    references: [reference],
    companions: [[]],
    copies: [],
    problems,
    files: [],
    command: commandOf(options),
    json: {
      source: title,
      ...facts,
      skipped: problems.length,
      labels: scores,
      ...(timeline && { timeline }),
    },
    table: [
      ...headLines(title, facts),
      '',
      ...scoresTable(reference.title, scores),
      ...(timeline ?? []).map(
        ({ second, right, answer, share }) =>
          `  second ${second}: shown ${right}, read ${answer} in ${percent(share)} of the frames`,
      ),
    ].join('\n'),
  };
}

async function readPictures(options: PictureOptions, openFaceFinder: OpenFaceFinder) {
  const timeline = options.kind === 'video' ? await readTimeline(options.timeline) : [];
  const finder = options.align ? await openFaceFinder() : undefined;
  try {
    if (options.kind === 'video') {
      return await readVideo(options.video, timeline, options, finder);
    }
    return { ...(await readImageFolder(options.folder, finder)), seconds: undefined };
  } finally {
    await finder?.close();
  }
}

/** For each second of the video the expression that most of its frames show, and the one most are read as. */
function secondBySecond(judged: readonly JudgedPicture[], seconds: readonly number[]) {
  const groups = Map.groupBy(judged.keys(), (index) => Math.floor(seconds[index] as number));
  return [...groups].map(([second, indices]) => {
    const frames = indices.map((index) => judged[index] as JudgedPicture);
    const [answer, count] = mostFrequent(frames.map(({ predicted }) => predicted));
    const [right] = mostFrequent(frames.map(({ label }) => label));
    return {
      second,
      frames: frames.length,
      right: EMOTIONS[right],
      answer: EMOTIONS[answer],
      share: count / frames.length,
    };
  });
}

function mostFrequent(values: readonly number[]): readonly [value: number, count: number] {
  const counts = EMOTIONS.map((_, index) => values.filter((value) => value === index).length);
  const count = Math.max(...counts);
  return [counts.indexOf(count), count];
}

function referenceTitle({ kind }: PictureOptions): string {
  return kind === 'video' ? "The timeline's expressions" : "The folders' expressions";
}

function commandOf(options: PictureOptions): string {
  const source =
    options.kind === 'video'
      ? `--video ${basename(options.video)} --timeline ${basename(options.timeline)} --sampling ${options.sampling}`
      : `--images ${basename(options.folder)}`;
  return `npm run evaluate -- ${source}${options.align ? ' --align' : ''}`;
}
