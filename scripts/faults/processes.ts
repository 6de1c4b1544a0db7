import { readdir, readFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer';
import { pause } from './patience.ts';

/**
 * Stops a browser with all its processes, and lets it go on: as when a laptop is closed and opened again.
 *
 * @throws Error where the system has no /proc
 */
export async function sleepLikeALaptop(browser: Browser, milliseconds: number): Promise<void> {
  const root = browser.process()?.pid;
  if (root === undefined) throw new Error('The browser is not a process of this machine.');
  const pids = await familyOf(root);
  for (const pid of pids) signal(pid, 'SIGSTOP');
  await pause(milliseconds);
  for (const pid of pids) signal(pid, 'SIGCONT');
}

/** A process with its children, and theirs. */
async function familyOf(root: number): Promise<readonly number[]> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '');
    parents.set(Number(name), Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]));
  }
  const family = [root];
  for (const member of family) {
    for (const [pid, parent] of parents) if (parent === member) family.push(pid);
  }
  return family;
}

/** A process may have ended meanwhile. */
function signal(pid: number, name: 'SIGSTOP' | 'SIGCONT'): void {
  try {
    process.kill(pid, name);
  } catch {
    // Nothing is left to be stopped.
  }
}
