import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Browser, getInstalledBrowsers } from '@puppeteer/browsers';
import type { SearchEnvironment } from './find-browser.ts';

const VERSION_TIMEOUT_MILLISECONDS = 10_000;

/** Puppeteer's cache of browsers: PUPPETEER_CACHE_DIR, or its usual folder in the home folder. */
export function puppeteerCacheDirectory(): string {
  return process.env.PUPPETEER_CACHE_DIR || join(homedir(), '.cache', 'puppeteer');
}

/** The machine that this program runs on, as the search for a browser sees it. */
export function thisMachine(): SearchEnvironment {
  return {
    platform: process.platform,
    variables: process.env,
    home: homedir(),
    isProgram,
    versionOf: process.platform === 'win32' ? async () => '' : versionOf,
    cachedPrograms,
  };
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

async function versionOf(path: string): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], {
      timeout: VERSION_TIMEOUT_MILLISECONDS,
    });
    return stdout.trim();
  } catch {
    return null;
  }
}

async function cachedPrograms(): Promise<string[]> {
  const installed = await getInstalledBrowsers({ cacheDir: puppeteerCacheDirectory() });
  return installed
    .filter(({ browser }) => browser === Browser.CHROME || browser === Browser.CHROMIUM)
    .sort((a, b) => b.buildId.localeCompare(a.buildId, undefined, { numeric: true }))
    .map(({ executablePath }) => executablePath);
}
