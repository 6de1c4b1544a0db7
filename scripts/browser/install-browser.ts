import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { Browser, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers';
import { Presets, SingleBar } from 'cli-progress';
import { puppeteerCacheDirectory } from './this-machine.ts';

const MEGABYTE = 1_000_000;

/** Whether `apt-get install chromium` is ours to run: as root, on Debian itself. */
export async function canUseApt(): Promise<boolean> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    return false;
  }
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return /^ID="?debian"?$/m.test(release);
}

/**
 * Installs Debian's Chromium, with all the libraries it needs.
 *
 * @throws Error when apt-get fails
 */
export async function installByApt(): Promise<void> {
  await runVisibly('apt-get', ['update', '-q']);
  await runVisibly('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']);
}

/**
 * Installs the current stable Chrome for Testing into Puppeteer's cache, with a progress bar.
 *
 * @throws Error when there is none for this system or the download fails
 */
export async function installByPuppeteer(): Promise<void> {
  const platform = detectBrowserPlatform();
  if (!platform) {
    throw new Error(`There is no Chrome for Testing for ${process.platform} ${process.arch}.`);
  }
  const bar = new SingleBar(
    { format: 'Chrome for Testing {bar} {percentage}% of {total} MB, {eta_formatted} left' },
    Presets.shades_classic,
  );
  try {
    await install({
      browser: Browser.CHROME,
      buildId: await resolveBuildId(Browser.CHROME, platform, 'stable'),
      cacheDir: puppeteerCacheDirectory(),
      downloadProgressCallback: (received, total) => {
        if (!bar.isActive) {
          bar.start(Math.ceil(total / MEGABYTE), 0);
        }
        bar.update(Math.floor(received / MEGABYTE));
      },
    });
  } finally {
    bar.stop();
  }
}

function runVisibly(command: string, parameters: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ended with code ${code}.`)),
    );
  });
}
