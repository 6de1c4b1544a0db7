import { describe, expect, it } from 'vitest';
import { findBrowser, type SearchEnvironment } from './find-browser.ts';

const CHROMIUM = 'Chromium 156.0.7000.1';
const BRANDED = 'Google Chrome 141.0.7390.54';

function machineWith(
  programs: Readonly<Record<string, string | null>>,
  overrides: Partial<SearchEnvironment> = {},
): SearchEnvironment {
  return {
    platform: 'linux',
    variables: { PATH: '/usr/local/bin:/usr/bin' },
    home: '/home/ada',
    isProgram: async (path) => path in programs,
    versionOf: async (path) => programs[path] ?? null,
    cachedPrograms: async () => [],
    ...overrides,
  };
}

describe('findBrowser', () => {
  it('takes CHROME_PATH before all others', async () => {
    const { browser } = await findBrowser(
      machineWith(
        { '/opt/mine': CHROMIUM, '/usr/bin/chromium': CHROMIUM },
        { variables: { PATH: '/usr/bin', CHROME_PATH: '/opt/mine' } },
      ),
    );
    expect(browser).toEqual({ path: '/opt/mine', origin: 'CHROME_PATH', version: CHROMIUM });
  });

  it('names CHROME_PATH when nothing lies there', async () => {
    const machine = machineWith({}, { variables: { CHROME_PATH: '/nowhere' } });
    await expect(findBrowser(machine)).rejects.toThrow('CHROME_PATH is "/nowhere"');
  });

  it('prefers Chromium over Chrome for Testing, wherever they lie on the PATH', async () => {
    const { browser } = await findBrowser(
      machineWith({
        '/usr/local/bin/google-chrome-for-testing': 'Google Chrome for Testing 141.0.1.1',
        '/usr/bin/chromium': CHROMIUM,
      }),
    );
    expect(browser?.path).toBe('/usr/bin/chromium');
  });

  it('passes over branded Chrome and says why', async () => {
    const { browser, skipped } = await findBrowser(
      machineWith(
        {
          '/usr/bin/google-chrome': BRANDED,
          '/cache/chrome': 'Google Chrome for Testing 141.0.1.1',
        },
        { cachedPrograms: async () => ['/cache/chrome'] },
      ),
    );
    expect(browser).toMatchObject({ path: '/cache/chrome', origin: 'Puppeteer cache' });
    expect(skipped).toEqual([expect.stringContaining('takes no extension from a folder')]);
  });

  it('takes branded Chrome from the days when it still loaded extensions', async () => {
    const { browser } = await findBrowser(
      machineWith({ '/usr/bin/google-chrome': 'Google Chrome 136.0.7103.113' }),
    );
    expect(browser?.path).toBe('/usr/bin/google-chrome');
  });

  it('passes over snaps and programs that do not run', async () => {
    const { browser, skipped } = await findBrowser(
      machineWith({
        '/usr/bin/chromium': null,
        '/usr/bin/chromium-browser': 'Chromium 150.0.1.1 snap',
      }),
    );
    expect(browser).toBeNull();
    expect(skipped).toEqual([
      '/usr/bin/chromium does not run.',
      expect.stringContaining('is a snap'),
    ]);
  });

  it('looks among the applications of macOS', async () => {
    const path = '/home/ada/Applications/Chromium.app/Contents/MacOS/Chromium';
    const { browser } = await findBrowser(
      machineWith({ [path]: CHROMIUM }, { platform: 'darwin' }),
    );
    expect(browser).toMatchObject({ path, origin: 'usual place' });
  });

  it('tells branded Chrome on Windows by its folder, for it prints no version', async () => {
    const branded = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    const chromium = 'C:\\Users\\ada\\AppData\\Local\\Chromium\\Application\\chrome.exe';
    const windows = {
      platform: 'win32',
      variables: {
        Path: 'C:\\Windows',
        PROGRAMFILES: 'C:\\Program Files',
        LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local',
      },
    } as const;
    expect((await findBrowser(machineWith({ [branded]: '' }, windows))).browser).toBeNull();
    const both = await findBrowser(machineWith({ [branded]: '', [chromium]: '' }, windows));
    expect(both.browser?.path).toBe(chromium);
  });
});
