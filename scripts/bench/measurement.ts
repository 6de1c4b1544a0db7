/** One line of the table. */
export interface Measurement {
  readonly name: string;
  readonly unit: string;
  /** Null when nothing could be measured. */
  readonly median: number | null;
  readonly p95: number | null;
  /** What the median has to keep to; null where it is only told for comparison. */
  readonly limit: number | null;
  /** Whether the limit is the least that it may be; else it is the most. */
  readonly atLeast: boolean;
  /** Whether the median keeps to the limit; null where there is none. */
  readonly holds: boolean | null;
}

/** Lines that belong together. */
export interface MeasuredGroup {
  readonly name: string;
  readonly measurements: readonly Measurement[];
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
  const median = known(quantile(values, 0.5));
  const common = { name, unit, median, p95: known(quantile(values, 0.95)) };
  if (bound === null) return { ...common, limit: null, atLeast: false, holds: null };
  const isLeast = typeof bound !== 'number';
  const limit = isLeast ? bound.least : bound;
  const holds = median !== null && (isLeast ? median >= limit : median <= limit);
  return { ...common, limit, atLeast: isLeast, holds };
}

/**
 * The value that a share of all values don't exceed (nearest rank); NaN of none.
 *
 * @param share 0 for the least, 1 for the largest
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)] ?? Number.NaN;
}

/** A table for reading. */
export function tableOf(groups: readonly MeasuredGroup[]): string {
  const blocks = groups.map(({ name, measurements }) => [[name], ...measurements.map(rowOf)]);
  const heading = ['', 'median', '95th percentile', 'limit', ''];
  const rows = [heading, ...blocks.flat()];
  const widths = heading.map((_, column) =>
    // A group's name stands alone in its line and needs no column.
    Math.max(...rows.map((row) => (row.length > 1 ? (row[column]?.length ?? 0) : 0))),
  );
  return rows.map((row) => alignedRow(row, widths)).join('\n');
}

function rowOf(measurement: Measurement): string[] {
  const { name, unit, median, p95, limit, atLeast: isLeast, holds } = measurement;
  const value = (each: number | null) =>
    each === null ? '?' : `${each.toFixed(3)} ${unit}`.trim();
  return [
    `  ${name}`,
    value(median),
    value(p95),
    limit === null ? '–' : `${isLeast ? '≥' : '≤'} ${Number(limit.toFixed(2))} ${unit}`.trim(),
    holds === null ? '' : verdict(holds),
  ];
}

/** JSON has no NaN. */
function known(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function verdict(holds: boolean): string {
  return holds ? 'holds' : 'is MISSED';
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
