import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { violationsIn } from './architecture/rules.ts';
import { parseSource, readSources } from './architecture/source-file.ts';

const ROOT = resolve(import.meta.dirname, '..');
const FOLDERS = ['lib', 'components', 'entrypoints', 'web', 'training', 'scripts', 'e2e'];

function violations(files: Readonly<Record<string, string>>): readonly string[] {
  return violationsIn(Object.entries(files).map(([path, text]) => parseSource(path, text)));
}

test('the house keeps its own rules', () => {
  const files = readSources(ROOT, FOLDERS);
  expect(files.length).toBeGreaterThan(10);
  expect(violationsIn(files)).toEqual([]);
});

test('sources are read from a tree, and a missing folder is empty', () => {
  const root = mkdtempSync(join(tmpdir(), 'architecture-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const file = join(root, 'lib/face/tracker.ts');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, "import { rig } from '../avatar/rig.ts';\nexport const tracker = rig;\n");
  expect(violationsIn(readSources(root, FOLDERS))).toEqual([
    'lib/face/tracker.ts: imports lib/avatar/rig.ts; lib/face may import lib/face, lib/expression',
  ]);
});

test.each([
  ['lib/emotion/a.ts', "import type { F } from '../face/f.ts';", 'imports lib/face/f.ts'],
  ['lib/avatar/a.ts', "export const a = import('../media/b.ts');", 'imports lib/media/b.ts'],
  ['lib/pipeline/a.ts', "import '../avatar/b.ts';", 'imports lib/avatar/b.ts'],
  ['components/a.tsx', "import '../entrypoints/popup/b.ts';", 'imports entrypoints/popup/b.ts'],
  ['training/a.ts', "import '../scripts/b.ts';", 'imports scripts/b.ts'],
  ['lib/odds/a.ts', 'export const a = 1;', 'is in no known room'],
  ['lib/face/tracker.ts', "import '@mediapipe/tasks-vision';", 'MediaPipe is only for lib/face/me'],
  ['components/a.tsx', "import '@tensorflow/tfjs-core';", 'TensorFlow.js is only for'],
  ['lib/export/a.ts', "import '@dicebear/core';", 'DiceBear is only for lib/avatar'],
  ['lib/media/a.ts', "import { signal } from '@preact/signals';", 'Preact is only for'],
  ['components/a.tsx', "import { browser } from 'wxt/browser';", 'is only for entrypoints'],
  ['lib/channel/a.ts', 'chrome.runtime.connect();', 'uses chrome.*'],
  ['components/a.tsx', 'export const a = globalThis.browser;', 'uses browser.*'],
  ['web/a.ts', 'export const a = chrome.storage;', 'uses chrome.*'],
  ['web/a.ts', "import '../entrypoints/shared/b.ts';", 'imports entrypoints/shared/b.ts'],
  ['lib/face/a.ts', "import { readFile } from 'node:fs/promises';", 'imports node:fs/promises'],
  ['lib/face/index.ts', "export { a } from './a.ts';", 're-exports ./a.ts'],
  ['lib/face/index.ts', "export * from './a.ts';", 're-exports ./a.ts'],
  ['lib/face/a.ts', `${'\n'.repeat(220)}export const a = 1;`, 'has 221 lines, the limit is 220'],
])('%s is refused: case %#', (path, text, rule) => {
  const found = violations({ [path]: text });
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(new RegExp(`^${path}: `));
  expect(found[0]).toContain(rule);
});

test('a cycle is named', () => {
  const files = {
    'lib/face/a.ts': "import './b.ts';",
    'lib/face/b.ts': "import type { C } from './c.ts';",
    'lib/face/c.ts': "import './a.ts';",
    'lib/face/d.ts': "import './a.ts';",
  };
  expect(violations(files)).toEqual([
    'lib/face/a.ts: cycle lib/face/a.ts → lib/face/b.ts → lib/face/c.ts → lib/face/a.ts',
  ]);
});

test.each([
  ['entrypoints/popup/main.tsx', "import '../../components/stage.tsx'; import '#i18n';"],
  ['web/main.tsx', "import '../components/stage.tsx'; import { render } from 'preact';"],
  ['entrypoints/background.ts', "import { browser } from 'wxt/browser'; browser.runtime.id;"],
  ['lib/pipeline/a.ts', "import '../face/a.ts'; import '../emotion/b.ts';"],
  ['lib/face/mediapipe-tracker.ts', "import '@mediapipe/tasks-vision';"],
  ['training/train.ts', "import '@tensorflow/tfjs-core'; import '../lib/emotion/network.ts';"],
  ['lib/media/a.ts', 'export const open = (browser: { id: string }) => browser.id;'],
  ['lib/face/a.test.ts', `import 'node:fs';${'\n'.repeat(300)}`],
])('%s is allowed: case %#', (path, text) => {
  expect(violations({ [path]: text })).toEqual([]);
});

test('a file with wrong syntax is named', () => {
  expect(() => parseSource('lib/face/a.ts', 'const = 1;')).toThrow(/^lib\/face\/a\.ts: /);
});
