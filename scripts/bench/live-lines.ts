import { growthAnHour, type Sample } from './growth.ts';
import { type Measurement, measurementOf, quantile } from './measurement.ts';
import { type NotedState, withoutRepeats } from './watched-extension.ts';

/** What was seen of the engine for some time. */
export interface LiveSeen {
  /** As they arrived in the content script. */
  readonly states: readonly NotedState[];
  /** What the extension's processes hold, in megabytes; empty where the system doesn't tell. */
  readonly memory: readonly Sample[];
  /** How many tensors the worker has. */
  readonly tensors: readonly number[];
}

/** From the camera's picture to the content script, in milliseconds: in the median, for 95 of 100, and the longest gap. */
const DELAY_LIMIT = 45;
const LATE_LIMIT = 70;
const GAP_LIMIT = 250;
/** In megabytes, and in megabytes an hour. */
const MEMORY_LIMIT = 350;
const GROWTH_LIMIT = 5;
/** Growth counts from this minute on: caches and pools fill before. */
const FILLED = 10;
/** Of a shorter time than this, in minutes, no growth an hour can be told. */
const LONG_ENOUGH = 2 * FILLED;

/** The lines of the table for what was seen of the engine. */
export function liveLines(seen: LiveSeen, minutes: number): readonly Measurement[] {
  const { states, memory, tensors } = seen;
  const read = withoutRepeats(states);
  const delays = read.flatMap(({ receivedAt, capturedAt }) =>
    capturedAt === null ? [] : [receivedAt - capturedAt],
  );
  const times = states.map(({ receivedAt }) => receivedAt);
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  const isLong = minutes >= LONG_ENOUGH;
  const counted = isLong ? memory.filter(({ time }) => time >= FILLED * 60) : memory;
  return [
    measurementOf('capture to content script', 'ms', delays, DELAY_LIMIT),
    measurementOf(
      'capture to content script, for 95 of 100',
      'ms',
      [quantile(delays, 0.95)],
      LATE_LIMIT,
    ),
    measurementOf(`longest gap in ${minutes} min`, 'ms', [Math.max(...gaps)], GAP_LIMIT),
    measurementOf(
      'states a second, without those told again',
      'fps',
      ratesOf(read.map(({ receivedAt }) => receivedAt)),
      null,
    ),
    measurementOf(
      "memory of the extension's processes (PSS)",
      'MB',
      memory.map(({ value }) => value),
      MEMORY_LIMIT,
    ),
    measurementOf(
      isLong
        ? `memory grows from minute ${FILLED} to ${minutes}`
        : `memory grows (${minutes} min: too short to judge)`,
      'MB/h',
      [growthAnHour(counted)],
      isLong ? GROWTH_LIMIT : null,
    ),
    measurementOf('tensors', '', tensors, null),
    measurementOf('tensors, the most beyond the least', '', [spreadOf(tensors)], 0),
  ];
}

/** How many came in each whole second. */
export function ratesOf(times: readonly number[]): readonly number[] {
  const [first] = times;
  const last = times.at(-1);
  if (first === undefined || last === undefined) return [];
  const counts = new Array<number>(Math.floor((last - first) / 1000)).fill(0);
  for (const time of times) {
    const second = Math.floor((time - first) / 1000);
    if (second < counts.length) counts[second] = (counts[second] ?? 0) + 1;
  }
  return counts;
}

function spreadOf(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : Math.max(...values) - Math.min(...values);
}
