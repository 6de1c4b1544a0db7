import { parseArgs } from 'node:util';
import { choiceOption, numberOption, requiredOption, UsageError } from '../command/options.ts';
import { SPLITS, type Split } from '../data/face-rows.ts';
import { BACKENDS, type Backend } from '../loop/backend.ts';

export const EVALUATE_USAGE = `Usage: npm run evaluate -- --data FILE [--votes FILE] --split NAME [options]
       npm run evaluate -- --images FOLDER [--align] [options]
       npm run evaluate -- --video FILE --timeline FILE --align [options]

  --data FILE      fer2013.csv, plain or gzipped
  --votes FILE     fer2013new.csv of FER+
  --split NAME     ${SPLITS.join(', ')}
  --with-training  the same figures of Training beside
  --near-copies    also count pictures that are nearly those of another split (a minute)
  --images FOLDER  pictures in a folder for each expression, named like it
  --video FILE     .mjpeg, or anything that ffmpeg reads where it is installed
  --timeline FILE  CSV or JSON: from which second on which expression is shown
  --sampling N     frames a second that are looked at (5)
  --rate N         frames a second of an .mjpeg file (30)
  --align          find the face by MediaPipe in a headless browser, and cut and turn it as the live path does;
                   without it each whole picture is taken for a cut-out face
  --model FILE     a layers model (models/emotion/model.json)
  --backend NAME   ${BACKENDS.join(', ')} (wasm)
  --report FILE    a report in one HTML file, with confusion, calibration, mistakes, breakdowns
  --json           one JSON object instead of a table`;

/** Where the pictures come from. */
export type SourceOptions =
  | {
      readonly kind: 'data';
      readonly data: string;
      readonly votes: string | undefined;
      readonly split: Split;
      readonly withTraining: boolean;
      readonly nearCopies: boolean;
    }
  | { readonly kind: 'images'; readonly folder: string; readonly align: boolean }
  | {
      readonly kind: 'video';
      readonly video: string;
      readonly timeline: string;
      readonly sampling: number;
      readonly frameRate: number;
      readonly align: boolean;
    };

export interface EvaluateOptions {
  readonly source: SourceOptions;
  readonly model: string;
  readonly backend: Backend;
  readonly report: string | undefined;
  readonly json: boolean;
}

/** @throws UsageError when they can't be used */
export function readEvaluateOptions(): EvaluateOptions {
  const values = parsed();
  return {
    source: sourceOf(values),
    model: values.model,
    backend: choiceOption('backend', values.backend, BACKENDS),
    report: values.report,
    json: values.json,
  };
}

function parsed() {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      votes: { type: 'string' },
      split: { type: 'string' },
      'with-training': { type: 'boolean', default: false },
      'near-copies': { type: 'boolean', default: false },
      images: { type: 'string' },
      video: { type: 'string' },
      timeline: { type: 'string' },
      sampling: { type: 'string', default: '5' },
      rate: { type: 'string', default: '30' },
      align: { type: 'boolean', default: false },
      model: { type: 'string', default: 'models/emotion/model.json' },
      backend: { type: 'string', default: 'wasm' },
      report: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  return values;
}

function sourceOf(values: ReturnType<typeof parsed>): SourceOptions {
  const { images, video, align } = values;
  const kinds = [values.data, images, video].filter((given) => given !== undefined);
  if (kinds.length > 1) throw new UsageError('Give one of --data, --images and --video.');
  if (images !== undefined) return { kind: 'images', folder: images, align };
  if (video !== undefined) {
    return {
      kind: 'video',
      video,
      timeline: requiredOption(
        'timeline',
        values.timeline,
        'which expression the video shows when',
      ),
      sampling: numberOption('sampling', values.sampling, 0.01),
      frameRate: numberOption('rate', values.rate, 0.01),
      align,
    };
  }
  const data = requiredOption('data', values.data, 'the file fer2013.csv, plain or gzipped');
  if (align)
    throw new UsageError('--align is for --images and --video: FER-2013 is cut out already.');
  const split = requiredOption('split', values.split, `one of ${SPLITS.join(', ')}`);
  return {
    kind: 'data',
    data,
    votes: values.votes,
    split: choiceOption('split', split, SPLITS),
    withTraining: values['with-training'],
    nearCopies: values['near-copies'],
  };
}
