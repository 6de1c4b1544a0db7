/** How a long export tells where it is, and is told to stop. */
export interface Progress {
  /** Called with the share that is done, 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Does one thing after another, so that the page stays awake and each can be the last. One that takes long may tell
 * its own progress.
 *
 * @throws the signal's reason once that aborts
 */
export async function oneByOne<Item, Result>(
  items: readonly Item[],
  work: (item: Item, progress: Progress) => Promise<Result>,
  { onProgress, signal }: Progress,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    signal.throwIfAborted();
    const done = results.length;
    const within = (share: number) => onProgress((done + share) / items.length);
    results.push(await work(item, { onProgress: within, signal }));
    onProgress(results.length / items.length);
  }
  signal.throwIfAborted();
  return results;
}
