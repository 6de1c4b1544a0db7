import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ENGINE_MARKS, PACKAGE_LIMIT, reportSizes } from './report.ts';

const PAGE = '<script type="module" src="/chunks/popup-1.js"></script>';

function built(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sizes-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

function heavy(bytes: number): string {
  return `export const a = '${randomBytes(bytes).toString('base64')}';`;
}

test('the package and the largest parts of the popup are weighed', () => {
  const folder = built({
    'popup.html': [
      PAGE,
      '<link rel="modulepreload" href="/chunks/shared-2.js">',
      '<link rel="modulepreload" href="/hand-avataaars.js">',
    ].join(''),
    'chunks/popup-1.js': "import { a } from './shared-2.js'; import('./later-3.js'); a();",
    'chunks/shared-2.js': heavy(5000),
    'chunks/later-3.js': heavy(2000),
    'chunks/other-4.js': heavy(90_000),
    'hand-avataaars.js': heavy(9000),
    'hand-lorelei.js': heavy(7000),
  });
  const { lines, problems } = reportSizes(folder);
  expect(problems).toEqual([]);
  expect(lines[0]).toMatch(/^Packed extension: 1[12]\d\.\d kB \(limit 9000\.0 kB\)$/);
  expect(lines.slice(1, 3).map((line) => line.replace(/\d\.\d kB/, '#').trim())).toEqual([
    "9#  extension's own pages",
    '1#  drawings of the three hands',
  ]);
  const popup = lines.findIndex((line) => line.startsWith("Popup's script: "));
  expect(lines[popup]).toMatch(/: 1[45]\.\d kB gzipped \(limit 120\.0 kB\)$/);
  expect(lines.slice(popup + 1).map((line) => line.trim().split(/\s+/).at(-1))).toEqual([
    'hand-avataaars.js',
    'chunks/shared-2.js',
    'chunks/popup-1.js',
    'only:',
    'chunks/later-3.js',
  ]);
});

test('a popup that opens with more than the limit is refused', () => {
  const folder = built({
    'popup.html': PAGE,
    'chunks/popup-1.js': "import './large-2.js';",
    'chunks/large-2.js': heavy(121_000),
  });
  expect(reportSizes(folder).problems).toEqual([
    expect.stringMatching(/^The popup's script is 12\d\.\d kB, more than 120\.0 kB\.$/),
  ]);
});

test('a package over the limit is refused', () => {
  const folder = built({ 'models/large.bin': '' });
  writeFileSync(join(folder, 'models/large.bin'), randomBytes(PACKAGE_LIMIT));
  expect(reportSizes(folder).problems).toEqual([
    'The packed extension is 9000.1 kB, more than 9000.0 kB.',
  ]);
});

test('what is loaded on a wish does not count, unless it is loaded at once as well', () => {
  const files = {
    'popup.html': PAGE,
    'chunks/popup-1.js': "import('./later-2.js');",
    'chunks/later-2.js': "import './large-3.js';",
    'chunks/large-3.js': heavy(121_000),
  };
  expect(reportSizes(built(files)).problems).toEqual([]);
  const atOnce = "import('./later-2.js'); import './large-3.js';";
  expect(reportSizes(built({ ...files, 'chunks/popup-1.js': atOnce })).problems).toHaveLength(1);
});

test('an engine in the popup is refused by name, also when it is loaded later', () => {
  const folder = built({
    'popup.html': PAGE,
    'chunks/popup-1.js': "import('./engine-2.js');",
    'chunks/engine-2.js': `export const a = '${ENGINE_MARKS['TensorFlow.js']}';`,
  });
  expect(reportSizes(folder).problems).toEqual([
    'The popup loads TensorFlow.js, in chunks/engine-2.js.',
  ]);
});

test.each([
  ['TensorFlow.js', '@tensorflow/tfjs-core/dist/environment.js'],
  ['MediaPipe', '@mediapipe/tasks-vision/vision_bundle.mjs'],
] as const)('%s still has its mark', (engine, path) => {
  const text = readFileSync(resolve(import.meta.dirname, '../../node_modules', path), 'utf8');
  expect(text).toContain(ENGINE_MARKS[engine]);
});

test('a build without a popup is weighed all the same', () => {
  expect(reportSizes(built({ 'background.js': '1' })).problems).toEqual([]);
});
