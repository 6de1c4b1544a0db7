import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import german from '../locales/de.json' with { type: 'json' };
import english from '../locales/en.json' with { type: 'json' };
import config from '../wxt.config.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** The longest summary that the stores take, in characters. */
const LONGEST_SUMMARY = 132;

/** What the manifest asks for, at once or later. */
function asked(): readonly string[] {
  const manifest = Object(config.manifest) as Record<string, readonly string[] | undefined>;
  const kinds = ['permissions', 'optional_permissions', 'host_permissions'];
  return [...kinds, 'optional_host_permissions'].flatMap((kind) => manifest[kind] ?? []).sort();
}

function read(path: string): string {
  return readFileSync(resolve(ROOT, path), 'utf8');
}

/** What a page explains: the names in code at the start of a table's row or of a heading. */
function explained(text: string, lines: RegExp): readonly string[] {
  const found = [...text.matchAll(lines)].map(([, names = '']) => names);
  return found.flatMap((names) => names.match(/(?<=`)[^`,]+(?=`)/g) ?? []).sort();
}

test('the README explains each permission, and none that is not asked for', () => {
  const [, table = ''] = read('README.md').split('| permission | why |');
  const rows = table.split('\n\n', 1)[0] ?? '';
  expect(explained(rows, /^\| (`[^|]+) \|/gm)).toEqual(asked());
});

test('the store is told why each permission is needed, and of none that is not asked for', () => {
  const page = read('docs/store/permissions.md');
  expect(explained(page, /^## (.+)$/gm)).toEqual(asked());
  for (const part of page.split(/^## .+$/m).slice(1))
    expect(part.trim().length).toBeGreaterThan(80);
});

test('no host is asked for when it is installed', () => {
  expect(config.manifest).not.toHaveProperty('host_permissions');
});

test('the listing has the summaries of the manifest, and they are short enough', () => {
  for (const { extension } of [english, german]) {
    expect(read('docs/store/listing.md')).toContain(extension.description);
    expect(extension.description.length).toBeLessThanOrEqual(LONGEST_SUMMARY);
  }
});
