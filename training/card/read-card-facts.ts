import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { FileError } from '../command/file-error.ts';

const EpochSchema = v.object({
  epoch: v.number(),
  loss: v.number(),
  rate: v.number(),
  fer2013: v.number(),
  ferplus7: v.nullable(v.number()),
  seconds: v.number(),
});

/** What a training run leaves behind; of its evaluation only the time, which no temperature changes. */
const FactsSchema = v.object({
  command: v.string(),
  settings: v.record(v.string(), v.number()),
  samples: v.object({ learnt: v.number(), copies: v.number(), others: v.number() }),
  history: v.array(EpochSchema),
  machine: v.string(),
  evaluation: v.object({ millisecondsPerImage: v.number() }),
});

/**
 * Reads what a model card says about the training run.
 *
 * @param file measured.json of the model's folder
 * @throws FileError when it is none, Node's error when it is missing
 */
export async function readCardFacts(file: string): Promise<v.InferOutput<typeof FactsSchema>> {
  const parsed = v.safeParse(FactsSchema, parseJson(await readFile(file, 'utf8')));
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
