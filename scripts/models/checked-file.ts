import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import type { ModelFile } from './manifest.ts';

/** A file whose bytes are not the ones that the manifest promises. */
export class WrongFileError extends Error {
  override readonly name = 'WrongFileError';
}

/**
 * Writes the bytes of a source to `path` if they are the promised ones, and nothing there otherwise: they go to a
 * temporary file beside it first.
 *
 * @param onBytes is told the length of each piece that arrives
 * @throws WrongFileError that names the file, its expected and its found size and SHA-256
 */
export async function writeChecked(
  file: ModelFile,
  bytes: AsyncIterable<Uint8Array>,
  path: string,
  onBytes: (length: number) => void,
): Promise<void> {
  const temporary = `${path}.${randomUUID()}.part`;
  try {
    const handle = await open(temporary, 'wx');
    try {
      await check(file, bytes, async (piece) => {
        await handle.writeFile(piece);
        onBytes(piece.length);
      });
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

/**
 * Reads a file and compares it with what the manifest promises.
 *
 * @throws WrongFileError when they differ
 */
export async function checkFile(file: ModelFile, path: string): Promise<void> {
  await check(file, createReadStream(path), () => Promise.resolve());
}

async function check(
  file: ModelFile,
  bytes: AsyncIterable<Uint8Array>,
  take: (piece: Uint8Array) => Promise<void>,
): Promise<void> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of bytes) {
    hash.update(piece);
    size += piece.length;
    // The hash of an endless answer would never be known.
    if (size > file.size) throw wrongFile(file, `more than ${file.size} bytes`);
    await take(piece);
  }
  const sha256 = hash.digest('hex');
  if (size !== file.size || sha256 !== file.sha256) {
    throw wrongFile(file, `${size} bytes with SHA-256 ${sha256}`);
  }
}

function wrongFile(file: ModelFile, found: string): WrongFileError {
  return new WrongFileError(
    `${file.name} is refused: expected ${file.size} bytes with SHA-256 ${file.sha256}, found ${found}`,
  );
}
