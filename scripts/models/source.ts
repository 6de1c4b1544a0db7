import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ModelFile } from './manifest.ts';

/** A place that may have a model file. */
export interface ModelSource {
  /** The path or address of the file there, for messages. */
  readonly place: string;
  /** @throws Error when the file is not there or cannot be reached */
  open(signal: AbortSignal): Promise<AsyncIterable<Uint8Array>>;
}

/** The folder beside the repository that serves as mirror where none is named. */
const NEIGHBOUR = '../shared/models';

/**
 * The mirror to ask before the official addresses: `MODELS_MIRROR`, else the neighbouring folder if it exists.
 *
 * @param root folder of the repository; a relative mirror folder is taken from there
 * @throws Error when MODELS_MIRROR is an address of another kind than http and https
 */
export function mirrorFrom(root: string, setting: string | undefined): string | undefined {
  if (!setting) {
    const neighbour = resolve(root, NEIGHBOUR);
    return existsSync(neighbour) ? neighbour : undefined;
  }
  if (isAddress(setting)) return setting;
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(setting)) {
    throw new Error(
      `MODELS_MIRROR is «${setting}». Allowed: a folder, an http:// or an https:// address.`,
    );
  }
  return resolve(root, setting);
}

/** Where to look for a file, in this order: the mirror if there is one, then the official address. */
export function sourcesOf(file: ModelFile, mirror: string | undefined): readonly ModelSource[] {
  const official = addressSource(file.address);
  if (mirror === undefined) return [official];
  if (!isAddress(mirror)) return [folderSource(resolve(mirror, file.name)), official];
  return [addressSource(`${mirror.replace(/\/+$/, '')}/${file.name}`), official];
}

function isAddress(place: string): boolean {
  return /^https?:\/\//i.test(place);
}

function folderSource(path: string): ModelSource {
  return {
    place: path,
    open: (signal) => {
      if (!existsSync(path)) return Promise.reject(new Error('there is no such file'));
      return Promise.resolve(createReadStream(path, { signal }));
    },
  };
}

function addressSource(address: string): ModelSource {
  return {
    place: address,
    open: async (signal) => {
      const response = await fetch(address, { signal });
      if (!response.ok) {
        await response.body?.cancel();
        throw new Error(`the server answered ${response.status} ${response.statusText}`.trim());
      }
      if (!response.body) throw new Error('the server sent no content');
      return response.body;
    },
  };
}
