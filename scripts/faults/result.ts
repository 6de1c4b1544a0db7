/** What came of a fault, as it stands in the file of `--json`. */
export interface FaultResult {
  readonly fault: string;
  /** How often it was let happen. */
  readonly runs: number;
  /** How often all was well again within the limit, with nothing lost and no exception. */
  readonly recovered: number;
  readonly medianMs: number;
  readonly maxMs: number;
  readonly limitMs: number;
  /** What the person read meanwhile, in the order in which it was first seen. */
  readonly seen: readonly string[];
  /** Why a run doesn't count as recovered, each reason once. */
  readonly failures: readonly string[];
  /** How long each run took, so that a later part can go on. */
  readonly samplesMs: readonly number[];
  /** How many programs wanted to run at once, on average over the parts. */
  readonly load: number;
}

/** What came of one run. */
export interface Run {
  /** Milliseconds; undefined where it didn't get well. */
  readonly milliseconds: number | undefined;
  readonly seen: readonly string[];
  /** Why it doesn't count as recovered. */
  readonly failures: readonly string[];
  readonly load: number;
}

/** Nothing has happened yet. */
export function noRuns(fault: string, limitMs: number): FaultResult {
  const none = { runs: 0, recovered: 0, medianMs: 0, maxMs: 0, load: 0 };
  return { fault, limitMs, ...none, seen: [], failures: [], samplesMs: [] };
}

/** Adds a run to what came before. */
export function withRun(result: FaultResult, run: Run): FaultResult {
  const { milliseconds, failures } = run;
  const samplesMs = [
    ...result.samplesMs,
    ...(milliseconds === undefined ? [] : [Math.round(milliseconds)]),
  ];
  const runs = result.runs + 1;
  return {
    ...result,
    runs,
    recovered: result.recovered + (failures.length === 0 ? 1 : 0),
    medianMs: medianOf(samplesMs),
    maxMs: Math.max(0, ...samplesMs),
    seen: [...new Set([...result.seen, ...run.seen])],
    failures: [...new Set([...result.failures, ...failures])],
    samplesMs,
    load: Math.round(((result.load * result.runs + run.load) / runs) * 10) / 10,
  };
}

function medianOf(samples: readonly number[]): number {
  const sorted = samples.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  const [low = 0, high = 0] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return Math.round((low + high) / 2);
}

/** All results as a table for the terminal, and beneath it what was read and what failed. */
export function tableOf(results: readonly FaultResult[]): string {
  const rows = results.map(({ fault, runs, recovered, medianMs, maxMs, limitMs, load }) => [
    fault,
    `${recovered}/${runs}`,
    `${medianMs} ms`,
    `${maxMs} ms`,
    `${limitMs} ms`,
    String(load),
  ]);
  const all = [['fault', 'recovered', 'median', 'longest', 'limit', 'load'], ...rows];
  const widths = (all[0] ?? []).map((_, column) =>
    Math.max(...all.map((row) => row[column]?.length ?? 0)),
  );
  const lines = all.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
  return [...lines, '', ...results.flatMap(wordsOf)].join('\n');
}

function wordsOf({ fault, seen, failures }: FaultResult): string[] {
  return [
    ...(seen.length > 0 ? [`${fault}: ${seen.map((words) => `«${words}»`).join(' ')}`] : []),
    ...failures.map((failure) => `${fault}: NOT WELL: ${failure}`),
  ];
}
