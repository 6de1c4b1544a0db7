import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { FileError } from '../command/file-error.ts';

/** JSON can write numbers that are too large for one. */
const Figure = v.pipe(v.number(), v.finite());

const EpochSchema = v.object({
  epoch: Figure,
  loss: Figure,
  rate: Figure,
  fer2013: Figure,
  ferplus7: v.nullable(Figure),
  seconds: Figure,
});

/** What a training run leaves behind; of its evaluation only the time, which no temperature changes. */
const FactsSchema = v.object({
  command: v.string(),
  settings: v.record(v.string(), Figure),
  samples: v.object({ learnt: Figure, copies: Figure, others: Figure }),
  history: v.array(EpochSchema),
  machine: v.string(),
  evaluation: v.object({ millisecondsPerImage: Figure }),
});

/**
 * Reads what a model card says about the training run.
 *
 * @param file measured.json of the model's folder
 * @throws FileError when it is none, Node's error when it is missing
 */
export async function readCardFacts(file: string): Promise<v.InferOutput<typeof FactsSchema>> {
  return parseCardFacts(await readFile(file, 'utf8'), file);
}

/**
 * What {@link readCardFacts} makes of a file's text.
 *
 * @throws FileError when it is none
 */
export function parseCardFacts(text: string, file: string): v.InferOutput<typeof FactsSchema> {
  const parsed = v.safeParse(FactsSchema, parseJson(text));
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new FileError(`${file} has not the facts of a training run: ${issue.message}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
