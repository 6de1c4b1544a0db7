import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { createNetwork } from '../../lib/emotion/network.ts';
import { createRandom, shuffled } from '../data/random.ts';
import type { Sample } from '../data/training-set.ts';
import type { Backend } from './backend.ts';
import { type Checkpoint, type Epoch, loadCheckpoint, saveCheckpoint } from './checkpoint.ts';
import {
  averageInto,
  createOptimiserState,
  type OptimiserOptions,
  oneCycleRate,
  stepAdamW,
} from './optimiser.ts';
import { decayMask, layoutOf, readWeights, writeWeights } from './weight-layout.ts';
import { WorkerPool } from './worker-pool.ts';

export interface TrainerOptions {
  readonly samples: readonly Sample[];
  readonly backend: Backend;
  readonly workers: number;
  readonly epochs: number;
  readonly batch: number;
  /** Highest rate of the one-cycle schedule. */
  readonly rate: number;
  readonly weightDecay: number;
  readonly seed: number;
  readonly checkpoints: string;
  /** What identifies the run: a checkpoint of another run is refused. */
  readonly fingerprint: string;
}

/** What the trainer tells while it works. */
export interface TrainerEvents {
  /** After each step; `done` of `total` steps over all epochs. */
  onStep(done: number, total: number, loss: number): void;
  /** After each epoch: measures the averaged weights. */
  evaluate(model: LayersModel): Pick<Epoch, 'fer2013' | 'ferplus7'>;
  onEpoch(epoch: Epoch): void;
}

/**
 * Trains the network, or goes on from the last checkpoint.
 *
 * @returns the network with the averaged weights, and what each epoch gave
 */
export async function train(
  options: TrainerOptions,
  events: TrainerEvents,
): Promise<{ model: LayersModel; history: readonly Epoch[] }> {
  const model = createNetwork(options.seed);
  const state = startState(model);
  await loadCheckpoint(options.checkpoints, options.fingerprint, state);
  if (state.history.length < options.epochs) await trainEpochs(model, options, state, events);
  writeAverage(model, state);
  return { model, history: state.history };
}

async function trainEpochs(
  model: LayersModel,
  options: TrainerOptions,
  state: Checkpoint,
  events: TrainerEvents,
): Promise<void> {
  const decay = { weightDecay: options.weightDecay, decays: decayMask(layoutOf(model)) };
  const workers = busyWorkers(options.batch, options.workers);
  const pool = await WorkerPool.create({ ...options, ...state, workers });
  try {
    for (let epoch = state.history.length + 1; epoch <= options.epochs; epoch++) {
      const started = performance.now();
      const { loss, rate } = await trainEpoch(epoch, options, state, decay, pool, events);
      writeAverage(model, state);
      const seconds = (performance.now() - started) / 1000;
      const result = { epoch, loss, rate, seconds, ...events.evaluate(model) };
      state.history.push(result);
      await saveCheckpoint(options.checkpoints, options.fingerprint, state);
      events.onEpoch(result);
    }
  } finally {
    await pool.close();
  }
}

/** How many workers get a share of each batch, when each share but the last is as large as the first. */
function busyWorkers(batch: number, workers: number): number {
  return Math.ceil(batch / Math.ceil(batch / workers));
}

function startState(model: LayersModel): Checkpoint {
  const layout = layoutOf(model);
  const parameters = new Float32Array(layout.parameterCount);
  const statistics = new Float32Array(layout.statisticCount);
  readWeights(model.trainableWeights, parameters);
  readWeights(model.nonTrainableWeights, statistics);
  return {
    parameters,
    statistics,
    averagedParameters: parameters.slice(),
    averagedStatistics: statistics.slice(),
    optimiser: createOptimiserState(layout.parameterCount),
    history: [],
  };
}

async function trainEpoch(
  epoch: number,
  options: TrainerOptions,
  state: Checkpoint,
  optimiserOptions: OptimiserOptions,
  pool: WorkerPool,
  events: TrainerEvents,
): Promise<{ loss: number; rate: number }> {
  const order = shuffled(options.samples.length, createRandom(options.seed, epoch));
  const steps = Math.floor(order.length / options.batch);
  const total = steps * options.epochs;
  const gradient = new Float32Array(state.parameters.length);
  let losses = 0;
  let rate = 0;
  for (let step = 0; step < steps; step++) {
    const indices = [...order.subarray(step * options.batch, (step + 1) * options.batch)];
    const loss = await pool.learn(epoch, indices, state.parameters, gradient);
    rate = oneCycleRate(state.optimiser.step / total, options.rate);
    stepAdamW(state.parameters, gradient, state.optimiser, rate, optimiserOptions);
    pool.readStatistics(state.statistics);
    averageInto(state.averagedParameters, state.parameters, state.optimiser.step);
    averageInto(state.averagedStatistics, state.statistics, state.optimiser.step);
    losses += loss;
    events.onStep(state.optimiser.step, total, loss);
  }
  return { loss: losses / steps, rate };
}

function writeAverage(model: LayersModel, state: Checkpoint): void {
  writeWeights(model.trainableWeights, state.averagedParameters, tf.tensor);
  writeWeights(model.nonTrainableWeights, state.averagedStatistics, tf.tensor);
}
