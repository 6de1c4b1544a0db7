import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { pinnedPaths } from '../extension-assets.ts';
import { checkPinned, hashOf } from './pinned-files.ts';

const ROOT = resolve(import.meta.dirname, '../..');

function repository(pins: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'pins-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'models'));
  writeFileSync(join(root, 'models/pins.json'), JSON.stringify(pins));
  writeFileSync(join(root, 'a.wasm'), 'a');
  return root;
}

test('the engines and the network of this repository are the pinned ones', () => {
  const paths = pinnedPaths(ROOT);
  expect(paths.filter((path) => path.endsWith('.wasm'))).toHaveLength(2);
  expect(paths).toContain('models/emotion/weights.bin');
  checkPinned(ROOT, paths);
});

test('another file is refused with both hashes, and so is one without a hash', () => {
  const root = repository({ 'a.wasm': 'f'.repeat(64) });
  const found = hashOf(join(root, 'a.wasm'));
  expect(() => checkPinned(root, ['a.wasm'])).toThrow(
    `a.wasm has SHA-256 ${found}, pinned is ${'f'.repeat(64)}.`,
  );
  expect(() => checkPinned(repository({}), ['a.wasm'])).toThrow('pinned is nothing');
  checkPinned(repository({ 'a.wasm': found }), ['a.wasm', 'b.wasm']);
});
