import { posix, win32 } from 'node:path';

/** The parts of the machine that decide where browsers are looked for; tests hand in their own. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** A place where a browser may lie, and what brought us there. */
export interface Candidate {
  readonly path: string;
  readonly origin: 'CHROME_PATH' | 'PATH' | 'usual place' | 'Puppeteer cache';
}

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-for-testing',
  'chrome',
  'google-chrome',
  'google-chrome-stable',
] as const;

const MAC_PROGRAMS = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
] as const;

const WINDOWS_PROGRAMS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome for Testing\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
] as const;

/**
 * Every command on the PATH that may be a browser: by preference of name first, then by the order of
 * the PATH's folders.
 */
export function candidatesOnPath(machine: Machine): Candidate[] {
  const isWindows = machine.platform === 'win32';
  const { join } = isWindows ? win32 : posix;
  const folders = (machine.variables.PATH ?? machine.variables.Path ?? '')
    .split(isWindows ? ';' : ':')
    .filter((folder) => folder !== '');
  const suffix = isWindows ? '.exe' : '';
  return COMMANDS.flatMap((command) =>
    folders.map((folder) => ({ path: join(folder, command + suffix), origin: 'PATH' as const })),
  );
}

/** Where macOS and Windows keep programs that are not on the PATH; nothing on Linux. */
export function candidatesInUsualPlaces(machine: Machine): Candidate[] {
  return usualPaths(machine).map((path) => ({ path, origin: 'usual place' as const }));
}

function usualPaths(machine: Machine): string[] {
  if (machine.platform === 'darwin') {
    const folders = ['/Applications', posix.join(machine.home, 'Applications')];
    return MAC_PROGRAMS.flatMap((program) => folders.map((folder) => posix.join(folder, program)));
  }
  if (machine.platform === 'win32') {
    const { LOCALAPPDATA, PROGRAMFILES } = machine.variables;
    const folders = [LOCALAPPDATA, PROGRAMFILES, machine.variables['PROGRAMFILES(X86)']];
    return WINDOWS_PROGRAMS.flatMap((program) =>
      folders.filter((folder) => folder !== undefined).map((folder) => win32.join(folder, program)),
    );
  }
  return [];
}
