import type { Machine } from './candidates.ts';
import { type Candidate, candidatesInUsualPlaces, candidatesOnPath } from './candidates.ts';
import { reasonToSkip } from './suitability.ts';

/** What the search asks of the machine it runs on; tests hand in their own. */
export interface SearchEnvironment extends Machine {
  /** Whether a program that may be run lies at the path. */
  isProgram(path: string): Promise<boolean>;
  /** What the program prints for `--version`; empty where it prints nothing, `null` where it fails. */
  versionOf(path: string): Promise<string | null>;
  /** The browsers in Puppeteer's cache, newest first. */
  cachedPrograms(): Promise<string[]>;
}

export interface FoundBrowser extends Candidate {
  readonly version: string;
}

export interface SearchResult {
  /** The first browser that can run an extension from a folder. */
  readonly browser: FoundBrowser | null;
  /** For each browser that was passed over: one sentence saying why. */
  readonly skipped: readonly string[];
}

/**
 * Looks for a browser that can run an extension from a folder: CHROME_PATH, the PATH, the system's usual
 * places, Puppeteer's cache.
 *
 * @throws Error when CHROME_PATH is set and names no program that runs
 */
export async function findBrowser(environment: SearchEnvironment): Promise<SearchResult> {
  const skipped: string[] = [];
  const chosen = await chosenByPerson(environment, skipped);
  if (chosen) {
    return { browser: chosen, skipped };
  }
  const seen = new Set<string>();
  for await (const candidate of candidates(environment)) {
    if (seen.has(candidate.path) || !(await environment.isProgram(candidate.path))) {
      continue;
    }
    seen.add(candidate.path);
    const browser = await examine(candidate, environment, skipped);
    if (browser) {
      return { browser, skipped };
    }
  }
  return { browser: null, skipped };
}

async function chosenByPerson(
  environment: SearchEnvironment,
  skipped: string[],
): Promise<FoundBrowser | null> {
  const path = environment.variables.CHROME_PATH;
  if (!path) {
    return null;
  }
  if (!(await environment.isProgram(path))) {
    throw new Error(
      `CHROME_PATH is "${path}", and no program lies there. ` +
        'Set it to the program of Chromium or Chrome for Testing, or leave it unset.',
    );
  }
  return examine({ path, origin: 'CHROME_PATH' }, environment, skipped);
}

async function* candidates(environment: SearchEnvironment): AsyncGenerator<Candidate> {
  yield* candidatesOnPath(environment);
  yield* candidatesInUsualPlaces(environment);
  for (const path of await environment.cachedPrograms()) {
    yield { path, origin: 'Puppeteer cache' };
  }
}

async function examine(
  candidate: Candidate,
  environment: SearchEnvironment,
  skipped: string[],
): Promise<FoundBrowser | null> {
  const version = await environment.versionOf(candidate.path);
  const reason =
    version === null ? `${candidate.path} does not run.` : reasonToSkip(candidate.path, version);
  if (version === null || reason !== null) {
    skipped.push(reason ?? '');
    return null;
  }
  return { ...candidate, version };
}
