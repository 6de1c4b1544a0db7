import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkFile, writeChecked } from './checked-file.ts';
import type { ModelFile } from './manifest.ts';
import type { DownloadProgress } from './progress.ts';
import { type ModelSource, sourcesOf } from './source.ts';

export interface FetchOptions {
  readonly files: readonly ModelFile[];
  /** Folder that keeps the fetched files. */
  readonly cache: string;
  /** A folder or an http(s) address that is asked before the official ones. */
  readonly mirror?: string | undefined;
  readonly progress: DownloadProgress;
  /** How long a source may be silent, in milliseconds. */
  readonly silenceLimit?: number;
  readonly signal?: AbortSignal;
}

/** One file of the manifest: where it lies now, or why no source gave it. */
export interface FetchedModel {
  readonly file: ModelFile;
  /** Undefined when the file is missing. */
  readonly path: string | undefined;
  /** One sentence for each source that failed, and for a cache entry that was thrown out. */
  readonly problems: readonly string[];
}

const DEFAULT_SILENCE_LIMIT = 20_000;

/**
 * Brings each file of the manifest into the cache: what lies there stays, else the mirror and then the official
 * address are asked. Only files with the promised bytes get there. A source that fails is no error: the result
 * says what happened.
 *
 * @throws the signal's reason when it is aborted, and errors of the cache folder
 */
export async function fetchModels(options: FetchOptions): Promise<readonly FetchedModel[]> {
  await mkdir(options.cache, { recursive: true });
  const fetched: FetchedModel[] = [];
  for (const file of options.files) fetched.push(await fetchModel(file, options));
  return fetched;
}

async function fetchModel(file: ModelFile, options: FetchOptions): Promise<FetchedModel> {
  const path = resolve(options.cache, file.name);
  const problems: string[] = [];
  if (existsSync(path)) {
    try {
      await checkFile(file, path);
      return { file, path, problems };
    } catch (error) {
      problems.push(`${path}: ${reason(error)}; it is thrown out`);
      await rm(path, { force: true });
    }
  }
  for (const source of sourcesOf(file, options.mirror)) {
    try {
      await download(file, source, path, options);
      return { file, path, problems };
    } catch (error) {
      options.signal?.throwIfAborted();
      problems.push(`${source.place}: ${reason(error)}`);
    }
  }
  return { file, path: undefined, problems };
}

async function download(
  file: ModelFile,
  source: ModelSource,
  path: string,
  options: FetchOptions,
): Promise<void> {
  const silence = watchSilence(options.silenceLimit ?? DEFAULT_SILENCE_LIMIT);
  const signal = AbortSignal.any([silence.signal, ...(options.signal ? [options.signal] : [])]);
  try {
    const bytes = await source.open(signal);
    options.progress.start(file.name, file.size, source.place);
    try {
      await writeChecked(file, bytes, path, (length) => {
        silence.heard();
        options.progress.advance(length);
      });
    } finally {
      options.progress.stop();
    }
  } finally {
    silence.end();
  }
}

/** Aborts its signal when nothing has been heard for `limit` milliseconds. */
function watchSilence(limit: number): { signal: AbortSignal; heard(): void; end(): void } {
  const controller = new AbortController();
  const timer = setTimeout(
    () => controller.abort(new Error(`nothing came for ${limit / 1000} s`)),
    limit,
  );
  return {
    signal: controller.signal,
    heard: () => {
      timer.refresh();
    },
    end: () => clearTimeout(timer),
  };
}

/** `fetch` hides what went wrong («fetch failed») in the cause, one error for each address of a host. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof AggregateError) return error.errors.map(reason).join(', ');
  return error.cause instanceof Error ? reason(error.cause) : error.message;
}
