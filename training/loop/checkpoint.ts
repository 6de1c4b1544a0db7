import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { FileError } from '../command/file-error.ts';
import type { OptimiserState } from './optimiser.ts';

/** What one epoch gave. Accuracies are shares from 0 to 1 on PublicTest, of the averaged weights. */
export const EpochSchema = v.object({
  epoch: v.number(),
  loss: v.number(),
  rate: v.number(),
  fer2013: v.number(),
  ferplus7: v.nullable(v.number()),
  seconds: v.number(),
});
export type Epoch = v.InferOutput<typeof EpochSchema>;

const DescriptionSchema = v.object({
  fingerprint: v.string(),
  step: v.number(),
  history: v.array(EpochSchema),
  lengths: v.array(v.number()),
});

/** Everything that a run needs to go on as if it had never stopped. */
export interface Checkpoint {
  readonly parameters: Float32Array;
  readonly statistics: Float32Array;
  readonly averagedParameters: Float32Array;
  readonly averagedStatistics: Float32Array;
  readonly optimiser: OptimiserState;
  readonly history: Epoch[];
}

const VECTORS = 'checkpoint.bin';

/** Writes a checkpoint so that a stop at any moment leaves the old one or the new one, never half of each. */
export async function saveCheckpoint(
  directory: string,
  fingerprint: string,
  checkpoint: Checkpoint,
): Promise<void> {
  await mkdir(directory, { recursive: true });
  const vectors = vectorsOf(checkpoint);
  const description: v.InferOutput<typeof DescriptionSchema> = {
    fingerprint,
    step: checkpoint.optimiser.step,
    history: checkpoint.history,
    lengths: vectors.map((vector) => vector.length),
  };
  const text = Buffer.from(`${JSON.stringify(description)}\n`);
  const bytes = vectors.map((vector) =>
    Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength),
  );
  const temporary = join(directory, `${VECTORS}.part`);
  await writeFile(temporary, Buffer.concat([text, ...bytes]));
  await rename(temporary, join(directory, VECTORS));
}

/**
 * Fills `checkpoint` from a directory.
 *
 * @returns whether there was one
 * @throws FileError when it was made with other settings or is damaged
 */
export async function loadCheckpoint(
  directory: string,
  fingerprint: string,
  checkpoint: Checkpoint,
): Promise<boolean> {
  const file = join(directory, VECTORS);
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  });
  if (!bytes) return false;
  const end = bytes.indexOf('\n');
  const description = parseDescription(bytes.subarray(0, Math.max(end, 0)).toString());
  if (!description) throw damaged(file);
  if (description.fingerprint !== fingerprint) {
    throw new FileError(
      `${file} was made with other settings:\n  there: ${description.fingerprint}\n  now:   ${fingerprint}\n` +
        'Choose another --checkpoints folder or delete this one.',
    );
  }
  const vectors = vectorsOf(checkpoint);
  let offset = end + 1;
  const size = vectors.reduce((sum, vector) => sum + vector.byteLength, offset);
  const lengths = vectors.map((vector) => vector.length);
  if (bytes.length !== size || String(description.lengths) !== String(lengths)) throw damaged(file);
  for (const vector of vectors) {
    const length = vector.byteLength;
    vector.set(new Float32Array(Uint8Array.from(bytes.subarray(offset, offset + length)).buffer));
    offset += length;
  }
  checkpoint.optimiser.step = description.step;
  checkpoint.history.push(...description.history);
  return true;
}

function parseDescription(text: string): v.InferOutput<typeof DescriptionSchema> | undefined {
  try {
    return v.parse(DescriptionSchema, JSON.parse(text));
  } catch {
    return undefined;
  }
}

function damaged(file: string): FileError {
  return new FileError(`${file} is damaged: delete it to start again.`);
}

function vectorsOf(checkpoint: Checkpoint): readonly Float32Array[] {
  return [
    checkpoint.parameters,
    checkpoint.statistics,
    checkpoint.averagedParameters,
    checkpoint.averagedStatistics,
    checkpoint.optimiser.firstMoment,
    checkpoint.optimiser.secondMoment,
  ];
}
