// npm run soak [-- --minutes M] — uses the built extension for an hour with all of its network recorded, says every
// minute how it does, and searches the browser's profile afterwards for what must never be kept.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { memoryOf } from './bench/process-memory.ts';
import { requireBuild } from './browser/extension-build.ts';
import { ensureClip } from './clip/ensure-clip.ts';
import { requestsBeyond } from './extension/record-requests.ts';
import { searchProfile } from './soak/search-profile.ts';
import { type Session, startSession } from './soak/session.ts';
import { StateCounter } from './soak/state-counter.ts';
import { piecesOf } from './soak/traces.ts';
import { build } from './start/build.ts';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '60' } } });
const minutes = Number(values.minutes);
/** From one act of the person to the next, in milliseconds. */
const BETWEEN_ACTS = 5000;

await requireBuild().catch(build);
const profile = await mkdtemp(join(tmpdir(), 'livemoji-soak-'));
try {
  const isClean = await soak();
  if (!isClean) process.exitCode = 1;
} finally {
  await rm(profile, { recursive: true });
}

async function soak(): Promise<boolean> {
  console.log(`${minutes} minutes of use, on ${availableParallelism()} cores.`);
  const session = await startSession(profile);
  const failures: string[] = [];
  let beyond: readonly string[] = [];
  try {
    const counter = await StateCounter.start(session.extension);
    for (let minute = 1; minute <= minutes; minute++) {
      failures.push(...(await passMinute(session)));
      console.log(await lineOf(minute, session, counter, failures.length));
    }
    beyond = requestsOf(session);
    failures.push(...session.extension.recorder.problems.map(({ text }) => text));
    console.log(
      `${session.extension.recorder.requests.length} requests, ${beyond.length} beyond the extension and the site.`,
    );
  } finally {
    await session.close();
  }
  const clip = await readFile(await ensureClip('sample'));
  const { traces, files, bytes } = await searchProfile(profile, piecesOf(clip));
  console.log(
    `${files} files of the profile searched, ${(bytes / 1e6).toFixed(1)} MB: ${traces.length} traces.`,
  );
  for (const { file, what } of traces) console.log(`TRACE: ${what} in ${file}`);
  for (const url of beyond) console.log(`REQUEST: ${url}`);
  for (const failure of failures) console.log(`ERROR: ${failure}`);
  return traces.length + beyond.length + failures.length === 0;
}

/** @returns what went wrong */
async function passMinute({ act }: Session): Promise<readonly string[]> {
  const failures: string[] = [];
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    await act().catch((error: unknown) => failures.push(String(error)));
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_ACTS));
  }
  return failures;
}

async function lineOf(
  minute: number,
  { extension }: Session,
  counter: StateCounter,
  failures: number,
): Promise<string> {
  const pid = extension.browser.process()?.pid;
  const memory = pid === undefined ? undefined : await memoryOf(pid);
  const { states, drops } = await counter.take();
  const megabytes = memory === undefined ? '?' : Math.round(memory / 1e6);
  const errors = failures + extension.recorder.problems.length;
  const load = (loadavg()[0] ?? 0).toFixed(1);
  return `minute ${minute}: ${megabytes} MB, ${states} states, ${drops} drops, ${errors} errors, load ${load}`;
}

/** What the site's own page fetches, and nothing else from there. */
const OWN_OF_SITE = ['/', '/call.js', '/favicon.ico'];

/** Every request that is neither for a file of the extension nor the page's own. */
function requestsOf({ extension, siteOrigin }: Session): readonly string[] {
  return requestsBeyond(extension.extensionId, extension.recorder.requests)
    .filter(
      ({ url, targetType }) =>
        targetType !== 'page' || !OWN_OF_SITE.some((path) => url === siteOrigin + path),
    )
    .map(({ url, targetType }) => `${url} by a ${targetType}`);
}
