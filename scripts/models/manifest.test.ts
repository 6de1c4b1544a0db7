import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readManifest } from './manifest.ts';

const GOOD = {
  name: 'face.task',
  address: 'https://example.org/face.task',
  size: 12,
  sha256: 'ab'.repeat(32),
  licence: 'Apache-2.0',
};

function manifest(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'manifest.json');
  writeFileSync(path, text);
  return path;
}

test('the manifest of the repository lists the face landmarker', async () => {
  const files = await readManifest(resolve(import.meta.dirname, '../../models/manifest.json'));
  expect(files.map((file) => file.name)).toContain('face_landmarker.task');
});

test.each([
  [{ name: '../face.task' }, 'files.0.name is "../face.task", expected a plain file name'],
  [{ address: 'http://example.org' }, 'files.0.address is "http://example.org", expected an https'],
  [{ size: 1.5 }, 'files.0.size is 1.5, expected a whole number of bytes'],
  [{ size: '12' }, 'files.0.size is "12", expected number'],
  [{ sha256: 'AB' }, 'files.0.sha256 is "AB", expected 64 lower-case hexadecimal digits'],
  [{ licence: undefined }, 'files.0.licence is undefined, expected "licence"'],
])('%j is refused by name', async (change, message) => {
  const path = manifest(JSON.stringify({ files: [GOOD, { ...GOOD, ...change }].slice(1) }));
  await expect(readManifest(path)).rejects.toThrow(`${path}: ${message}`);
});

test('text that is not JSON is refused', async () => {
  const path = manifest('{');
  await expect(readManifest(path)).rejects.toThrow(`${path} is not JSON: `);
});
