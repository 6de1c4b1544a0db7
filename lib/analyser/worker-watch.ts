/** How often a worker is asked for a sign of life, in milliseconds. */
const ASK_EVERY = 250;
/**
 * So many questions in a row without an answer mean that it hangs. They are counted and not timed, because after the
 * sleep of a machine all clocks have run on and nobody has had a chance to answer.
 */
const MOST_UNANSWERED = 4;

/** The part of the browser's lock manager that is used. */
export type Locks = Pick<LockManager, 'request'>;

export interface WorkerWatchOptions {
  readonly locks: Locks;
  /** Name of the lock that the worker holds as long as it lives. */
  readonly lock: string;
  /** Asks the worker, which then answers. */
  ask(): void;
  /** Told once, why the worker is of no use any more. */
  onLost(reason: string): void;
}

/**
 * Watches over a worker. One that is ended by the browser says nothing, and one that hangs neither: the page would
 * wait for both as long as it lives.
 */
export class WorkerWatch {
  readonly #options: WorkerWatchOptions;
  readonly #end = new AbortController();
  #unanswered = 0;

  constructor(options: WorkerWatchOptions) {
    this.#options = options;
  }

  /** The worker holds its lock: when that is free, the worker has ended. */
  isAlive(): void {
    const { locks, lock } = this.#options;
    const { signal } = this.#end;
    locks
      .request(lock, { signal }, () => this.#lose('The worker has ended.'))
      // The watch itself has ended.
      .catch(() => undefined);
  }

  /** The worker has loaded what it needs, and has no reason to be silent from now on. */
  isReady(): void {
    const timer = setInterval(() => this.#ask(), ASK_EVERY);
    this.#end.signal.addEventListener('abort', () => clearInterval(timer), { once: true });
    if (this.#end.signal.aborted) clearInterval(timer);
  }

  hasAnswered(): void {
    this.#unanswered = 0;
  }

  close(): void {
    this.#end.abort();
  }

  #ask(): void {
    if (this.#unanswered >= MOST_UNANSWERED) {
      this.#lose('The worker hangs.');
      return;
    }
    this.#unanswered += 1;
    this.#options.ask();
  }

  #lose(reason: string): void {
    if (this.#end.signal.aborted) return;
    this.close();
    this.#options.onLost(reason);
  }
}
