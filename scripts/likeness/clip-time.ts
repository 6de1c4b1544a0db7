/** Which moment of the clip the camera saw. */
export interface Sighting {
  /** Milliseconds since the epoch. */
  readonly capturedAt: number;
  /** Seconds since the clip's start. */
  readonly clipTime: number;
}

/** Between pictures that lie further apart, in milliseconds, nobody knows what the clip showed. */
const LONGEST_GAP = 200;

/**
 * What the clip showed at a time, between the pictures before and after it: on a busy machine the camera plays
 * its clip unevenly. Undefined where the pictures lie far apart.
 *
 * @param duration seconds after which the clip begins again
 */
export function clipTimeAt(
  time: number,
  sightings: readonly Sighting[],
  duration: number,
): number | undefined {
  const index = sightings.findLastIndex(({ capturedAt }) => capturedAt <= time);
  const [before, after] = [sightings[index], sightings[index + 1]];
  if (!before || !after || after.capturedAt - before.capturedAt > LONGEST_GAP) return undefined;
  const share = (time - before.capturedAt) / (after.capturedAt - before.capturedAt);
  const passed = (after.clipTime - before.clipTime + duration) % duration;
  return (before.clipTime + share * passed) % duration;
}
