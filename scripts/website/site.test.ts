import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listSiteFiles, writeServiceWorker } from './offline-worker.ts';
import { OPENING_LIMIT, reportWebSizes } from './sizes.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGE = '<script type="module" src="./assets/index-1.js"></script>';

function site(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

test('every file is listed but the service worker, and the page by its folder', () => {
  const folder = site({ 'index.html': PAGE, 'service-worker.js': '1', 'assets/index-1.js': 'ab' });
  expect(listSiteFiles(folder)).toEqual([
    { path: '', size: PAGE.length, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    {
      path: 'assets/index-1.js',
      size: 2,
      hash: 'fb8e20fc2e4c3f248c60c39bd652f3c1347298bb977b8b4d5903b85055620603',
    },
  ]);
});

test('the service worker knows the files, and is another one as soon as any file is', async () => {
  const folder = site({ 'index.html': PAGE, 'assets/index-1.js': 'ab' });
  const write = async () => {
    await writeServiceWorker(ROOT, folder, "default-src 'self'");
    return readFileSync(join(folder, 'service-worker.js'), 'utf8');
  };
  const first = await write();
  expect(first).toContain('assets/index-1.js');
  expect(first).not.toMatch(/BUILT_|\bimport\b/);
  expect(await write()).toBe(first);
  writeFileSync(join(folder, 'assets/index-1.js'), 'abc');
  expect(await write()).not.toBe(first);
});

test('the site is weighed, and one that opens with more than the limit is refused', () => {
  const large = `export const a = '${randomBytes(OPENING_LIMIT).toString('base64')}';`;
  const files = { 'index.html': PAGE, 'assets/large-2.js': large };
  const later = site({ ...files, 'assets/index-1.js': "import('./large-2.js');" });
  expect(reportWebSizes(later).problems).toEqual([]);
  expect(reportWebSizes(later).lines[0]).toMatch(/^Website: 3 files, /);
  const atOnce = site({ ...files, 'assets/index-1.js': "import './large-2.js';" });
  expect(reportWebSizes(atOnce).problems).toHaveLength(1);
});
