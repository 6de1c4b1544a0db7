import { describe, expect, it } from 'vitest';
import { ensureBrowser, type Installer } from './ensure-browser.ts';
import type { SearchEnvironment } from './find-browser.ts';

function machineWith(programs: Set<string>): SearchEnvironment {
  return {
    platform: 'linux',
    variables: { PATH: '/usr/bin' },
    home: '/home/ada',
    isProgram: async (path) => programs.has(path),
    versionOf: async () => 'Chromium 156.0.7000.1',
    cachedPrograms: async () => [],
  };
}

function installer(name: string, install: () => Promise<void>, isPossible = true): Installer {
  return { name, install, isPossible: async () => isPossible };
}

const silent = (): void => undefined;

describe('ensureBrowser', () => {
  it('installs nothing where there is a browser', async () => {
    const never = installer('never', () => Promise.reject(new Error('ran')));
    const browser = await ensureBrowser(silent, machineWith(new Set(['/usr/bin/chromium'])), [
      never,
    ]);
    expect(browser.path).toBe('/usr/bin/chromium');
  });

  it('goes on to the next installer when one fails', async () => {
    const programs = new Set<string>();
    const lines: string[] = [];
    const browser = await ensureBrowser((line) => lines.push(line), machineWith(programs), [
      installer('impossible', () => Promise.reject(new Error('ran')), false),
      installer('broken', () => Promise.reject(new Error('no network'))),
      installer('good', async () => void programs.add('/usr/bin/chromium')),
    ]);
    expect(browser.path).toBe('/usr/bin/chromium');
    expect(lines.join('\n')).toMatch(/with broken[\s\S]*with good/);
    expect(lines.join('\n')).not.toContain('impossible');
  });

  it('says what failed and what to do when nothing works', async () => {
    const broken = installer('broken', () => Promise.reject(new Error('no network')));
    const useless = installer('useless', async () => undefined);
    const attempt = ensureBrowser(silent, machineWith(new Set()), [broken, useless]);
    await expect(attempt).rejects.toThrow(
      /broken failed: no network[\s\S]*useless ran[\s\S]*CHROME_PATH/,
    );
  });
});
