import { type Zippable, zipSync } from 'fflate';

/** The media type of a ZIP archive. */
export const ZIP_TYPE = 'application/zip';

/** A file of an archive. */
export interface PackedFile {
  /** With slashes, and none at the start. */
  readonly path: string;
  readonly content: Blob;
}

/** Every file has the first moment that a ZIP can name: the same files always give the same archive. */
const MOMENT = new Date(1980, 0, 1);
/** Texts are compressed; pictures already are. */
const COMPRESSED = /\.(svg|json|txt)$/;

/**
 * Packs files as a ZIP archive, in their order.
 *
 * @throws Error when two files have the same path
 */
export async function zipFile(files: readonly PackedFile[]): Promise<Blob> {
  const entries: Zippable = {};
  for (const { path, content } of files) {
    if (path in entries) throw new Error(`Two files of the archive are named ${path}.`);
    const bytes = new Uint8Array(await content.arrayBuffer());
    entries[path] = [bytes, { level: COMPRESSED.test(path) ? 9 : 0, mtime: MOMENT }];
  }
  return new Blob([zipSync(entries)], { type: ZIP_TYPE });
}
