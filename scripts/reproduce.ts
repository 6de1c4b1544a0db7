// npm run reproduce — packs the extension twice, from nothing, and compares the two packages byte by byte.
import { spawnSync } from 'node:child_process';
import { copyFileSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { hashOf } from './models/pinned-files.ts';

const ROOT = resolve(import.meta.dirname, '..');
const OUTPUT = resolve(ROOT, '.output');

/** Packs, and puts the package aside. @throws Error when that fails */
function pack(aside: string, name: string): string {
  for (const folder of ['.output/chrome-mv3', '.wxt', 'node_modules/.vite']) {
    rmSync(resolve(ROOT, folder), { recursive: true, force: true });
  }
  const { status } = spawnSync('wxt', ['zip'], { cwd: ROOT, stdio: 'inherit' });
  const [found] = globSync('*-chrome.zip', { cwd: OUTPUT });
  if (status !== 0 || found === undefined) throw new Error('wxt zip failed.');
  const copy = join(aside, `${name}-${basename(found)}`);
  copyFileSync(join(OUTPUT, found), copy);
  return copy;
}

const aside = mkdtempSync(join(tmpdir(), 'livemoji-reproduce-'));
try {
  const [first, second] = [pack(aside, 'first'), pack(aside, 'second')];
  const same = readFileSync(first).equals(readFileSync(second));
  console.log(`first:  ${hashOf(first)}\nsecond: ${hashOf(second)}`);
  console.log(same ? 'Both packages have the same bytes.' : 'The packages differ.');
  process.exitCode = same ? 0 : 1;
} finally {
  rmSync(aside, { recursive: true });
}
