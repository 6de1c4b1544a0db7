/** One line of the table. */
export interface Measurement {
  readonly name: string;
  readonly unit: string;
  readonly median: number;
  readonly p95: number;
  /** What the median has to keep to; null where it is only told for comparison. */
  readonly limit: number | null;
  /** Whether the limit is the least that it may be; else it is the most. */
  readonly atLeast: boolean;
  /** Whether the median keeps to the limit; null where there is none. */
  readonly holds: boolean | null;
}

/** A limit from below. */
export interface Least {
  readonly least: number;
}

export function atLeast(least: number): Least {
  return { least };
}

/**
 * Sums up what was measured.
 *
 * @param bound the most that the median may be, or the least; null for none
 */
export function measurementOf(
  name: string,
  unit: string,
  values: readonly number[],
  bound: number | Least | null,
): Measurement {
  const median = quantile(values, 0.5);
  const common = { name, unit, median, p95: quantile(values, 0.95) };
  if (bound === null) return { ...common, limit: null, atLeast: false, holds: null };
  if (typeof bound === 'number') {
    return { ...common, limit: bound, atLeast: false, holds: median <= bound };
  }
  return { ...common, limit: bound.least, atLeast: true, holds: median >= bound.least };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(Math.floor(share * sorted.length), sorted.length - 1)] ?? Number.NaN;
}

/** A table for reading. */
export function tableOf(measurements: readonly Measurement[]): string {
  const rows = measurements.map(({ name, unit, median, p95, limit, atLeast: isLeast, holds }) => [
    name,
    `${median.toFixed(3)} ${unit}`,
    `${p95.toFixed(3)} ${unit}`,
    limit === null ? '–' : `${isLeast ? '≥' : '≤'} ${Number(limit.toFixed(1))} ${unit}`,
    holds === null ? '' : verdict(holds),
  ]);
  const heading = ['', 'median', '95th percentile', 'limit', ''];
  const widths = heading.map((_, column) =>
    Math.max(...[heading, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  return [heading, ...rows].map((row) => alignedRow(row, widths)).join('\n');
}

function verdict(holds: boolean): string {
  return holds ? 'holds' : 'is missed';
}

function alignedRow(row: readonly string[], widths: readonly number[]): string {
  return row
    .map((cell, column) => {
      const width = widths[column] ?? 0;
      return column === 0 ? cell.padEnd(width) : cell.padStart(width);
    })
    .join('  ')
    .trimEnd();
}
