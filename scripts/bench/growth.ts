import { quantile } from './measurement.ts';

/** A value at a moment. */
export interface Sample {
  /** Seconds since some start. */
  readonly time: number;
  readonly value: number;
}

/**
 * How fast a value grows: the median of the slopes between every two samples (Theil and Sen), which single values that
 * go up and down, as rubbish is collected, hardly move.
 *
 * @returns the value's unit an hour; NaN of fewer than two samples
 */
export function growthAnHour(samples: readonly Sample[]): number {
  const slopes = samples.flatMap((one, index) =>
    samples
      .slice(index + 1)
      .filter((other) => other.time !== one.time)
      .map((other) => (other.value - one.value) / (other.time - one.time)),
  );
  return 3600 * quantile(slopes, 0.5);
}
