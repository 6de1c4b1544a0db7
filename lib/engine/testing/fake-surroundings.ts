import type { EngineStatus } from '../../channel/engine-status.ts';
import type { EngineMessage } from '../../channel/watch-messages.ts';
import type { ExpressionState } from '../../expression/expression-state.ts';
import type { PaceWishes } from '../../pace/reading-pace.ts';
import type { Analyser, AnalyserError, OnState } from '../analyser.ts';
import type { EngineSurroundings } from '../engine.ts';
import type { EngineCamera } from '../session.ts';

/** A camera that is closed by its signal and unplugged by the test. */
export class FakeCamera implements EngineCamera {
  readonly id: string | null;
  readonly label = 'Desk camera';
  readonly frames = new ReadableStream();
  readonly ended: Promise<void>;
  readonly unplug: () => void;
  isOpen = true;
  muted = false;

  constructor(id: string | null, signal: AbortSignal) {
    this.id = id;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.ended = promise;
    this.unplug = resolve;
    signal.addEventListener('abort', () => {
      this.isOpen = false;
    });
  }

  isMuted(): boolean {
    return this.muted;
  }
}

/** An analyser that loads, sees and fails when the test says so. */
export class FakeAnalyser implements Analyser {
  readonly ready: Promise<void>;
  readonly load: () => void;
  readonly fail: (error: AnalyserError) => void;
  readonly runs: { readonly frames: ReadableStream; readonly end: () => void }[] = [];
  readonly #failed: Promise<never>;
  isClosed = false;
  /** What was wished of its pace last. */
  wishes: PaceWishes | undefined;
  /** Stays that of the last run after it has ended, as a message that was under way would. */
  see: (state: ExpressionState | null, points?: Parameters<OnState>[1]) => void = () => undefined;

  constructor(loaded: boolean) {
    const ready = Promise.withResolvers<void>();
    const failed = Promise.withResolvers<never>();
    this.load = ready.resolve;
    this.fail = failed.reject;
    this.#failed = failed.promise;
    this.ready = Promise.race([ready.promise, failed.promise]);
    this.ready.catch(() => undefined);
    if (loaded) this.load();
  }

  run(frames: ReadableStream, onState: OnState, signal: AbortSignal): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.runs.push({ frames, end: resolve });
    this.see = (state, points = null) => onState(state, points);
    signal.addEventListener('abort', () => resolve());
    return Promise.race([promise, this.#failed]);
  }

  pace(wishes: PaceWishes): void {
    this.wishes = wishes;
  }

  close(): void {
    this.isClosed = true;
  }
}

/** Everything around an engine, under the test's control. */
export class FakeSurroundings implements EngineSurroundings {
  readonly cameras: FakeCamera[] = [];
  readonly analysers: FakeAnalyser[] = [];
  readonly statuses: EngineStatus[] = [];
  /** How often somebody asked for a camera. */
  attempts = 0;
  idles = 0;
  /** Why no camera opens. */
  cameraProblem: EngineStatus | undefined;
  analysersLoad = true;
  /** The camera opens when this resolves. */
  opening: Promise<void> = Promise.resolve();

  readonly openCamera = async (id: string | null, signal: AbortSignal): Promise<FakeCamera> => {
    this.attempts++;
    await this.opening;
    signal.throwIfAborted();
    if (this.cameraProblem) {
      throw Object.assign(new Error('no camera'), { problem: this.cameraProblem });
    }
    const camera = new FakeCamera(id, signal);
    this.cameras.push(camera);
    return camera;
  };

  createAnalyser(): FakeAnalyser {
    const analyser = new FakeAnalyser(this.analysersLoad);
    this.analysers.push(analyser);
    return analyser;
  }

  onStatus(status: EngineStatus): void {
    this.statuses.push(status);
  }

  onIdle(): void {
    this.idles++;
  }

  get openCameras(): readonly FakeCamera[] {
    return this.cameras.filter(({ isOpen }) => isOpen);
  }

  get analyser(): FakeAnalyser {
    return lastOf(this.analysers);
  }

  get camera(): FakeCamera {
    return lastOf(this.cameras);
  }
}

/** A watcher that remembers what it was told. */
export class FakeWatcher {
  readonly messages: EngineMessage[] = [];
  readonly #gone = new AbortController();
  readonly signal = this.#gone.signal;

  send(message: EngineMessage): void {
    this.messages.push(message);
  }

  leave(): void {
    this.#gone.abort();
  }

  get statuses(): readonly EngineStatus[] {
    return this.messages.flatMap((message) => (message.type === 'status' ? [message.status] : []));
  }

  get cameras(): readonly (string | null)[] {
    return this.messages.flatMap((message) => (message.type === 'camera' ? [message.label] : []));
  }

  get states(): readonly (ExpressionState | null)[] {
    return this.messages.flatMap((message) => (message.type === 'state' ? [message.state] : []));
  }
}

function lastOf<Item>(items: readonly Item[]): Item {
  const last = items.at(-1);
  if (last === undefined) throw new Error('There is none yet.');
  return last;
}
