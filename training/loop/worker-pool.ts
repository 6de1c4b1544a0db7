import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { INPUT_SIZE } from '../../lib/emotion/preprocess.ts';
import { EMOTIONS } from '../../lib/expression/emotions.ts';
import type { Sample } from '../data/training-set.ts';
import type { Backend } from './backend.ts';

/** What a worker shares with the main thread. */
export interface WorkerMemory {
  readonly backend: Backend;
  readonly seed: number;
  /** [samples, 48, 48] grey levels. */
  readonly pixels: Uint8Array;
  /** [samples, 7] target distributions. */
  readonly targets: Float32Array;
  /** The present parameters; the main thread writes them between two steps. */
  readonly parameters: Float32Array;
  /** This worker's gradient of the last step. */
  readonly gradient: Float32Array;
  /** This worker's moving statistics; their start values when it starts. */
  readonly statistics: Float32Array;
}

/** A share of a batch to learn from: indices of samples. */
export interface WorkerRequest {
  readonly epoch: number;
  readonly indices: readonly number[];
}

/** Mean loss of the share; 0 when the worker reports that it is ready. */
export interface WorkerReply {
  readonly loss: number;
}

export interface PoolOptions {
  readonly workers: number;
  readonly backend: Backend;
  readonly seed: number;
  readonly samples: readonly Sample[];
  readonly parameters: Float32Array;
  readonly statistics: Float32Array;
}

/**
 * Several threads that each compute the gradient of a share of the batch. On processors the WASM backend then
 * uses every core for every operation, not only for convolutions.
 */
export class WorkerPool {
  readonly #workers: readonly Worker[];
  readonly #memories: readonly WorkerMemory[];
  readonly #parameters: Float32Array;

  private constructor(workers: readonly Worker[], memories: readonly WorkerMemory[]) {
    this.#workers = workers;
    this.#memories = memories;
    this.#parameters = (memories[0] as WorkerMemory).parameters;
  }

  static async create(options: PoolOptions): Promise<WorkerPool> {
    const memories = createMemories(options);
    const workers = memories.map(
      (memory) => new Worker(new URL('./worker.ts', import.meta.url), { workerData: memory }),
    );
    const pool = new WorkerPool(workers, memories);
    try {
      await Promise.all(workers.map((worker) => once(worker, 'message')));
    } catch (error) {
      await pool.close();
      throw error;
    }
    return pool;
  }

  /**
   * Computes the mean gradient of one batch.
   *
   * @returns the batch's mean loss; the gradient is added up into `gradient`
   */
  async learn(
    epoch: number,
    indices: readonly number[],
    parameters: Float32Array,
    gradient: Float32Array,
  ): Promise<number> {
    this.#parameters.set(parameters);
    gradient.fill(0);
    const share = Math.ceil(indices.length / this.#workers.length);
    const losses = await Promise.all(
      this.#workers.map(async (worker, index) => {
        const part = indices.slice(index * share, (index + 1) * share);
        const weight = part.length / indices.length;
        const reply = once(worker, 'message');
        worker.postMessage({ epoch, indices: part } satisfies WorkerRequest);
        const [{ loss }] = (await reply) as [WorkerReply];
        addScaled(gradient, (this.#memories[index] as WorkerMemory).gradient, weight);
        return loss * weight;
      }),
    );
    return losses.reduce((sum, loss) => sum + loss, 0);
  }

  /** Writes the mean of the workers' moving statistics into `into`. */
  readStatistics(into: Float32Array): void {
    into.fill(0);
    for (const memory of this.#memories) {
      addScaled(into, memory.statistics, 1 / this.#memories.length);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

function createMemories(options: PoolOptions): WorkerMemory[] {
  const { samples } = options;
  const pixels = new Uint8Array(new SharedArrayBuffer(samples.length * INPUT_SIZE * INPUT_SIZE));
  const targets = sharedFloats(samples.length * EMOTIONS.length);
  for (const [index, sample] of samples.entries()) {
    pixels.set(sample.pixels, index * INPUT_SIZE * INPUT_SIZE);
    targets.set(sample.target, index * EMOTIONS.length);
  }
  const parameters = sharedFloats(options.parameters.length);
  return Array.from({ length: options.workers }, () => {
    const statistics = sharedFloats(options.statistics.length);
    statistics.set(options.statistics);
    const gradient = sharedFloats(options.parameters.length);
    const { backend, seed } = options;
    return { backend, seed, pixels, targets, parameters, gradient, statistics };
  });
}

function sharedFloats(length: number): Float32Array {
  return new Float32Array(new SharedArrayBuffer(length * Float32Array.BYTES_PER_ELEMENT));
}

function addScaled(sum: Float32Array, values: Float32Array, weight: number): void {
  for (let index = 0; index < sum.length; index++) {
    sum[index] = (sum[index] as number) + weight * (values[index] as number);
  }
}
