import { type FoundBrowser, findBrowser, type SearchEnvironment } from './find-browser.ts';
import { canUseApt, installByApt, installByPuppeteer } from './install-browser.ts';
import { thisMachine } from './this-machine.ts';

/** One way to get a browser onto the machine. */
export interface Installer {
  readonly name: string;
  isPossible(): Promise<boolean>;
  install(): Promise<void>;
}

const INSTALLERS: readonly Installer[] = [
  { name: 'apt-get', isPossible: canUseApt, install: installByApt },
  {
    name: 'Puppeteer\u2019s installer',
    isPossible: async () => true,
    install: installByPuppeteer,
  },
];

/**
 * Finds a browser that can run the extension, or installs one: with apt-get where we are root on Debian
 * (it brings the libraries along), else Chrome for Testing by Puppeteer's installer.
 *
 * @param log told, in plain sentences, which browsers are passed over and what is being installed
 * @throws Error when there is none and none can be installed, with what to do
 */
export async function ensureBrowser(
  log: (line: string) => void,
  environment: SearchEnvironment = thisMachine(),
  installers: readonly Installer[] = INSTALLERS,
): Promise<FoundBrowser> {
  const first = await findBrowser(environment);
  for (const sentence of first.skipped) {
    log(sentence);
  }
  if (first.browser) {
    return first.browser;
  }
  const failures: string[] = [];
  for (const installer of installers) {
    if (!(await installer.isPossible())) {
      continue;
    }
    log(`No suitable browser here yet: installing one with ${installer.name}.`);
    const browser = await installAndFind(installer, environment, failures);
    if (browser) {
      return browser;
    }
  }
  throw new Error(
    [
      'No browser could be found or installed.',
      ...failures,
      'Install Chromium or Chrome for Testing yourself, or set CHROME_PATH to its program.',
    ].join('\n'),
  );
}

async function installAndFind(
  installer: Installer,
  environment: SearchEnvironment,
  failures: string[],
): Promise<FoundBrowser | null> {
  try {
    await installer.install();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    failures.push(`${installer.name} failed: ${reason}`);
    return null;
  }
  const { browser } = await findBrowser(environment);
  if (!browser) {
    failures.push(`${installer.name} ran, and there is still no browser that runs.`);
  }
  return browser;
}
