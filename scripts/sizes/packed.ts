import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { deflateRawSync } from 'node:zlib';

/** One file of the built extension. */
export interface PackedFile {
  /** Path in the extension, with slashes. */
  readonly path: string;
  /** Bytes that it takes in the package, compressed, with its two headers. */
  readonly packed: number;
}

/** Bytes of a ZIP's local header and central directory entry, without the two copies of the name. */
const ENTRY_OVERHEAD = 30 + 46;
/** Bytes of the record that ends a ZIP's central directory. */
const END_OVERHEAD = 22;

/** Packs each file of a folder as a ZIP of the highest compression would; the largest first. */
export function packedFiles(folder: string): readonly PackedFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = relative(folder, file).replaceAll(sep, '/');
      const content = readFileSync(file);
      const compressed = deflateRawSync(content, { level: 9 }).length;
      const names = 2 * Buffer.byteLength(path);
      return { path, packed: Math.min(compressed, content.length) + ENTRY_OVERHEAD + names };
    })
    .sort((one, other) => other.packed - one.packed);
}

/** Bytes of the whole package. */
export function packedSize(files: readonly PackedFile[]): number {
  return files.reduce((sum, file) => sum + file.packed, END_OVERHEAD);
}
