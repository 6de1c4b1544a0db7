import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** Every way that a page, a worker or an extension has to keep something. */
const STORES =
  /\bstorage\.(?:local|session|sync|managed)\b|\b(?:local|session)Storage\b|\bindexedDB\b|\bcaches\b|\bcookies?\b|\bgetDirectory\(|\bshowSaveFilePicker\b/;

/** Who may touch a store: all others store through StoredPart, whose key is one of STORED_KEYS. */
const KEEPERS = [
  'entrypoints/shared/stored-value.ts',
  'entrypoints/studio/knowledge-services.ts',
  'web/kept-knowledge.ts',
  'web/local-value.ts',
  'web/service-worker/kept-files.ts',
];

test('nothing is stored but under the names that «What Livemoji knows» lists', () => {
  const sources = globSync('{components,entrypoints,lib,web}/**/*.{ts,tsx}', { cwd: ROOT });
  const found = sources
    .filter((path) => !/\.test\.tsx?$/.test(path))
    .filter((path) => STORES.test(withoutComments(readFileSync(resolve(ROOT, path), 'utf8'))));
  expect(found.sort()).toEqual(KEEPERS);
});

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
