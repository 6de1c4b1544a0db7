/** From so many it counts down, one a second. */
const FROM = 3;
const SECOND = 1000;

/**
 * Counts down, and tells each number.
 *
 * @param skip ends it early
 * @param end gives it up
 * @throws the reason of `end`
 */
export async function countDown(
  tell: (left: number) => void,
  skip: AbortSignal,
  end: AbortSignal,
): Promise<void> {
  for (let left = FROM; left > 0 && !skip.aborted; left -= 1) {
    tell(left);
    await pause(AbortSignal.any([skip, end]));
    end.throwIfAborted();
  }
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, SECOND);
    const finish = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', finish, { once: true });
    if (signal.aborted) finish();
  });
}
