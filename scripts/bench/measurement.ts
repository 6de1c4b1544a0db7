/** One line of the table. */
export interface Measurement {
  readonly name: string;
  readonly unit: string;
  readonly median: number;
  readonly p95: number;
  /** What the median may be at most; null where it is only told for comparison. */
  readonly limit: number | null;
  /** Whether the median keeps to the limit; null where there is none. */
  readonly holds: boolean | null;
}

/** Sums up what was measured. */
export function measurementOf(
  name: string,
  unit: string,
  values: readonly number[],
  limit: number | null,
): Measurement {
  const median = quantile(values, 0.5);
  const holds = limit === null ? null : median <= limit;
  return { name, unit, median, p95: quantile(values, 0.95), limit, holds };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(Math.floor(share * sorted.length), sorted.length - 1)] ?? Number.NaN;
}

/** A table for reading. */
export function tableOf(measurements: readonly Measurement[]): string {
  const rows = measurements.map(({ name, unit, median, p95, limit, holds }) => [
    name,
    `${median.toFixed(3)} ${unit}`,
    `${p95.toFixed(3)} ${unit}`,
    limit === null ? '–' : `${limit} ${unit}`,
    holds === null ? '' : verdict(holds),
  ]);
  const heading = ['', 'median', '95th percentile', 'limit', ''];
  const widths = heading.map((_, column) =>
    Math.max(...[heading, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  return [heading, ...rows].map((row) => alignedRow(row, widths)).join('\n');
}

function verdict(holds: boolean): string {
  return holds ? 'holds' : 'is exceeded';
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
