import type { EngineStatus } from '../channel/engine-status.ts';
import type { EngineConfiguration } from '../channel/runtime-messages.ts';
import type { EngineMessage } from '../channel/watch-messages.ts';
import type { ExpressionState } from '../expression/expression-state.ts';
import { type Analyser, AnalyserError } from './analyser.ts';
import { Wakeup } from './wakeup.ts';

/** An open camera, as far as the engine needs to know it. */
export interface EngineCamera {
  readonly frames: ReadableStream;
  readonly ended: Promise<void>;
  stop(): void;
}

/** What the engine works with; tests give it others. */
export interface EngineSurroundings {
  /** Rejects with an error that has a `problem` of EngineStatus. */
  openCamera(cameraId: string | null, signal: AbortSignal): Promise<EngineCamera>;
  createAnalyser(): Analyser;
  /** Told each change of status, for the badge. */
  onStatus(status: EngineStatus): void;
  /** Told when nobody has watched for a while. */
  onIdle(): void;
}

/** Somebody who watches. */
export interface Watcher {
  send(message: EngineMessage): void;
}

/** How long the camera stays open after the last watcher left, so that a reload does not close it. */
const GRACE = 250;
/** After this time without watchers the engine may be closed. */
const IDLE_AFTER = 30_000;
/** Pause before the camera is tried again by itself: short at first, then calm. */
const RETRY_PAUSES = [500, 1000, 2000] as const;

/**
 * The life of the camera and its analyser: open while somebody watches, the person has agreed, and the camera
 * is switched on; otherwise closed. Every problem is a status, and after each the engine tries again.
 */
export class Engine {
  readonly #surroundings: EngineSurroundings;
  readonly #watchers = new Set<Watcher>();
  readonly #wakeup = new Wakeup();
  #configuration: EngineConfiguration = { consent: false, cameraOn: false, cameraId: null };
  #status: EngineStatus = 'starting';
  #session: AbortController | undefined;
  #analyser: Analyser | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #idling: ReturnType<typeof setTimeout> | undefined;

  constructor(surroundings: EngineSurroundings) {
    this.#surroundings = surroundings;
  }

  /** Takes new settings; a change of camera reopens it. */
  configure(configuration: EngineConfiguration): void {
    const { cameraId } = this.#configuration;
    this.#configuration = configuration;
    if (configuration.cameraId !== cameraId) this.#endSession();
    this.#update();
  }

  /**
   * Adds a watcher, until the signal aborts. It is told the status at once.
   */
  addWatcher(watcher: Watcher, signal: AbortSignal): void {
    this.#watchers.add(watcher);
    watcher.send({ type: 'status', status: this.#status });
    clearTimeout(this.#leaving);
    clearTimeout(this.#idling);
    this.#update();
    signal.addEventListener('abort', () => this.#removeWatcher(watcher), { once: true });
  }

  /** Tries the camera again at once, after a refusal was lifted or a camera was plugged in. */
  retry(): void {
    this.#wakeup.wake();
  }

  /** Closes the camera and the analyser for good. */
  close(): void {
    clearTimeout(this.#leaving);
    clearTimeout(this.#idling);
    this.#watchers.clear();
    this.#endSession();
    this.#closeAnalyser();
  }

  #removeWatcher(watcher: Watcher): void {
    this.#watchers.delete(watcher);
    if (this.#watchers.size > 0) return;
    this.#leaving = setTimeout(() => this.#update(), GRACE);
    this.#idling = setTimeout(() => this.#surroundings.onIdle(), IDLE_AFTER);
  }

  #update(): void {
    const { consent, cameraOn } = this.#configuration;
    if (consent && cameraOn && this.#watchers.size > 0) {
      if (!this.#session) this.#startSession();
      return;
    }
    this.#endSession();
    this.#setStatus(consent ? 'off' : 'consent-needed');
  }

  #startSession(): void {
    const session = new AbortController();
    this.#session = session;
    void this.#runSession(session.signal);
  }

  #endSession(): void {
    this.#session?.abort();
    this.#session = undefined;
  }

  async #runSession(signal: AbortSignal): Promise<void> {
    this.#setStatus('starting');
    // A problem stays on show while the engine tries again, until it is solved or another takes its place.
    for (let failures = 0; !signal.aborted; failures++) {
      const worked = await this.#watchCamera(signal);
      if (signal.aborted) return;
      this.#broadcast({ type: 'state', state: null });
      if (worked) failures = 0;
      const pause = RETRY_PAUSES[Math.min(failures, RETRY_PAUSES.length - 1)] ?? 0;
      await this.#wakeup.sleep(pause, signal);
    }
  }

  /** @returns whether a face could be looked for, before the camera ended or something failed */
  async #watchCamera(signal: AbortSignal): Promise<boolean> {
    const attempt = new AbortController();
    const attemptSignal = AbortSignal.any([signal, attempt.signal]);
    let worked = false;
    try {
      const analyser = this.#loadedAnalyser();
      const camera = await this.#surroundings.openCamera(
        this.#configuration.cameraId,
        attemptSignal,
      );
      this.#setStatusOf(signal, 'loading');
      await Promise.race([analyser.ready, camera.ended]);
      const onState = (state: ExpressionState | null) => {
        if (attemptSignal.aborted) return;
        worked = true;
        this.#setStatus(state ? 'watching' : 'no-face');
        this.#broadcast({ type: 'state', state });
      };
      await Promise.race([analyser.run(camera.frames, onState, attemptSignal), camera.ended]);
      this.#setStatusOf(signal, 'camera-lost');
    } catch (error) {
      if (error instanceof AnalyserError) this.#closeAnalyser();
      this.#setStatusOf(signal, problemOf(error));
    } finally {
      attempt.abort();
    }
    return worked;
  }

  #loadedAnalyser(): Analyser {
    this.#analyser ??= this.#surroundings.createAnalyser();
    return this.#analyser;
  }

  #closeAnalyser(): void {
    this.#analyser?.close();
    this.#analyser = undefined;
  }

  /** Sets a status on behalf of a session that may have ended meanwhile. */
  #setStatusOf(session: AbortSignal, status: EngineStatus): void {
    if (!session.aborted) this.#setStatus(status);
  }

  #setStatus(status: EngineStatus): void {
    if (status === this.#status) return;
    this.#status = status;
    this.#broadcast({ type: 'status', status });
    this.#surroundings.onStatus(status);
  }

  #broadcast(message: EngineMessage): void {
    for (const watcher of this.#watchers) watcher.send(message);
  }
}

function problemOf(error: unknown): EngineStatus {
  return error instanceof Error && 'problem' in error ? (error.problem as EngineStatus) : 'failed';
}
