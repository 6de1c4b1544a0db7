import type { EngineMessage } from '../channel/watch-messages.ts';

/** Somebody who watches. */
export interface Watcher {
  /** May throw when the watcher can't be reached any more; it then counts as gone. */
  send(message: EngineMessage): void;
  /** Whether it looks closely just now, and is told the points of the face too. */
  looksClosely?(): boolean;
}

/** What the engine has to know about its watchers. */
export interface AudienceEvents {
  /** The last watcher has left, and no other came within the time of grace. */
  onEmpty(): void;
  /** Nobody has watched for a while. */
  onIdle(): void;
  /** Whether anybody needs every frame read; told at each change. */
  onNeed(everyFrame: boolean): void;
}

/** How long the last watcher may be away, in milliseconds, so that a reload does not close the camera. */
const GRACE = 250;
/** After this time without watchers, in milliseconds, the engine may be closed. */
const IDLE_AFTER = 30_000;

/** Everybody who watches the engine. */
export class Audience {
  readonly #events: AudienceEvents;
  readonly #watchers = new Set<Watcher>();
  /** Those who need every frame read. */
  readonly #needy = new Set<Watcher>();
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #idling: ReturnType<typeof setTimeout> | undefined;

  constructor(events: AudienceEvents) {
    this.#events = events;
    this.#startIdling();
  }

  get isEmpty(): boolean {
    return this.#watchers.size === 0;
  }

  /** Adds a watcher, until the signal aborts. */
  add(watcher: Watcher, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#watchers.add(watcher);
    this.#stopTimers();
    signal.addEventListener('abort', () => this.#remove(watcher), { once: true });
  }

  /** Takes down whether a watcher needs every frame read. */
  need(watcher: Watcher, everyFrame: boolean): void {
    const before = this.#needy.size > 0;
    if (everyFrame && this.#watchers.has(watcher)) this.#needy.add(watcher);
    else this.#needy.delete(watcher);
    const after = this.#needy.size > 0;
    if (after !== before) this.#events.onNeed(after);
  }

  /** Tells one watcher something. */
  tell(watcher: Watcher, message: EngineMessage): void {
    try {
      watcher.send(message);
    } catch {
      // A port that is closed throws before its end is told; the others go on.
      this.#remove(watcher);
    }
  }

  /** Tells every watcher something. */
  tellAll(message: EngineMessage): void {
    for (const watcher of this.#watchers) this.tell(watcher, message);
  }

  /** Tells those who look closely something. */
  tellClose(message: EngineMessage): void {
    for (const watcher of this.#watchers) {
      if (watcher.looksClosely?.()) this.tell(watcher, message);
    }
  }

  /** Sends everybody away, for good. */
  close(): void {
    this.#watchers.clear();
    this.#needy.clear();
    this.#stopTimers();
  }

  #remove(watcher: Watcher): void {
    if (!this.#watchers.delete(watcher)) return;
    this.need(watcher, false);
    if (!this.isEmpty) return;
    this.#leaving = setTimeout(() => this.#events.onEmpty(), GRACE);
    this.#startIdling();
  }

  #startIdling(): void {
    this.#idling = setTimeout(() => this.#events.onIdle(), IDLE_AFTER);
  }

  #stopTimers(): void {
    clearTimeout(this.#leaving);
    clearTimeout(this.#idling);
  }
}
