import { type Analyser, AnalyserError, type OnState } from '../engine/analyser.ts';
import type { ExpressionState } from '../expression/expression-state.ts';
import type { PaceWishes } from '../pace/reading-pace.ts';
import type { WorkerFiles, WorkerReply, WorkerRequest } from './worker-protocol.ts';
import { type Locks, WorkerWatch } from './worker-watch.ts';

/** A run that waits for its states. */
interface Run {
  readonly number: number;
  readonly onState: OnState;
  end(): void;
}

/** The analyser of a page: everything that computes is in a worker. */
export class WorkerAnalyser implements Analyser {
  readonly ready: Promise<void>;
  readonly #worker: Worker;
  readonly #failed: Promise<never>;
  readonly #watch: WorkerWatch;
  #run: Run | undefined;
  #runs = 0;
  /** Who waits for what is read in single pictures. */
  readonly #readers: ((state: ExpressionState | null) => void)[] = [];

  constructor(worker: Worker, files: WorkerFiles, locks: Locks = navigator.locks) {
    this.#worker = worker;
    const lock = `livemoji-analyser-${crypto.randomUUID()}`;
    const { promise: ready, resolve } = Promise.withResolvers<void>();
    const { promise: failed, reject } = Promise.withResolvers<never>();
    this.#failed = failed;
    this.ready = Promise.race([ready, failed]);
    // A failure is told to whoever runs or waits; nobody may be there yet.
    this.ready.catch(() => undefined);
    this.#watch = new WorkerWatch({
      locks,
      lock,
      ask: () => this.#send({ type: 'ask' }),
      onLost: (reason) => reject(new AnalyserError('failed', reason)),
    });
    worker.onmessage = ({ data }: MessageEvent<WorkerReply>) => {
      this.#watch.hasAnswered();
      if (data.type === 'here') return;
      if (data.type === 'alive') this.#watch.isAlive();
      else if (data.type === 'ready') {
        this.#watch.isReady();
        resolve();
      } else if (data.type === 'failed') reject(new AnalyserError(data.problem, data.message));
      else if (data.type === 'read') this.#readers.shift()?.(data.state);
      else if (data.run !== this.#run?.number) return;
      else if (data.type === 'state') this.#run.onState(data.state, data.points);
      else this.#run.end();
    };
    worker.onerror = (event) => {
      reject(new AnalyserError('failed', event.message));
    };
    this.#send({ type: 'load', files, lock });
  }

  async run(
    frames: ReadableStream<VideoFrame>,
    onState: OnState,
    signal: AbortSignal,
  ): Promise<void> {
    const number = ++this.#runs;
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    this.#run = { number, onState, end };
    const stop = () => {
      if (this.#run?.number !== number) return;
      this.#run = undefined;
      this.#send({ type: 'stop' });
      end();
    };
    signal.addEventListener('abort', stop, { once: true });
    this.#send({ type: 'run', run: number, frames }, [frames]);
    await Promise.race([ended, this.#failed]);
  }

  /**
   * Reads one picture of a file, by its own clock: each is later than the one before.
   *
   * @param frame is handed over and can't be used by anyone else
   * @returns null when no face is in sight
   * @throws AnalyserError when the worker fails
   */
  async read(frame: VideoFrame): Promise<ExpressionState | null> {
    const { promise: state, resolve } = Promise.withResolvers<ExpressionState | null>();
    this.#readers.push(resolve);
    this.#send({ type: 'read', frame }, [frame]);
    return await Promise.race([state, this.#failed]);
  }

  pace(wishes: PaceWishes): void {
    this.#send({ type: 'pace', wishes });
  }

  close(): void {
    this.#watch.close();
    this.#worker.terminate();
  }

  #send(request: WorkerRequest, transfer: Transferable[] = []): void {
    this.#worker.postMessage(request, transfer);
  }
}
