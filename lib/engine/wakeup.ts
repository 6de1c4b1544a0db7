/** A pause that somebody else can cut short. */
export class Wakeup {
  readonly #sleepers = new Set<() => void>();

  /** Ends every pause at once. */
  wake(): void {
    for (const finish of this.#sleepers) finish();
  }

  /** Resolves after some milliseconds (Infinity: never by itself), at the next {@link wake}, or when the signal aborts. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const finish = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', finish);
        this.#sleepers.delete(finish);
        resolve();
      };
      const timer = Number.isFinite(milliseconds) ? setTimeout(finish, milliseconds) : undefined;
      signal.addEventListener('abort', finish, { once: true });
      this.#sleepers.add(finish);
      if (signal.aborted) finish();
    });
  }
}
