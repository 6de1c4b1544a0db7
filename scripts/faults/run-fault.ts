import { loadavg } from 'node:os';
import { isDeepStrictEqual } from 'node:util';
import type { Fault } from './fault.ts';
import type { Laboratory, Stored } from './laboratory.ts';
import type { Run } from './result.ts';
import { takeWords } from './seen.ts';

/** What «Surprise me» is there for; it is no setting that gets lost. */
const CHANGED_ON_PURPOSE = ['avatar'];

/** Lets a fault happen once, and looks at everything that has to be well afterwards. */
export async function runFault(fault: Fault, laboratory: Laboratory): Promise<Run> {
  const { problems } = laboratory.extension.recorder;
  const before = { problems: problems.length, stored: await laboratory.stored() };
  await fault.prepare?.(laboratory);
  await takeWords(laboratory.studio);
  let milliseconds: number | undefined;
  const failures: string[] = [];
  try {
    milliseconds = await fault.run(laboratory);
    if (milliseconds > fault.limit) failures.push(`takes longer than ${fault.limit} ms`);
  } catch (error) {
    failures.push(firstLine(error));
  }
  const seen = await takeWords(laboratory.studio).catch(() => []);
  failures.push(...lost(before.stored, await laboratory.stored().catch(() => ({}))));
  for (const { text, targetType } of problems.slice(before.problems)) {
    if (!fault.throws?.test(text))
      failures.push(`exception in a ${targetType}: ${firstLine(text)}`);
  }
  return { milliseconds, seen, failures, load: loadavg()[0] ?? 0 };
}

/** Which settings are not what they were. */
function lost(before: Stored, after: Stored): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys]
    .filter((key) => !CHANGED_ON_PURPOSE.includes(key))
    .filter((key) => !isDeepStrictEqual(before[key], after[key]))
    .map((key) => `lost what was stored as «${key}»`);
}

/** The first line of what went wrong. */
export function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}
