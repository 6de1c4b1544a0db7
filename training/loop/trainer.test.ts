import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { createSamples, temporaryFolder } from '../testing/data-files.ts';
import { startBackend } from './backend.ts';
import type { Epoch } from './checkpoint.ts';
import { type TrainerEvents, type TrainerOptions, train } from './trainer.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const SAMPLES = createSamples(24);

beforeAll(() => startBackend('wasm'));

function optionsFor(checkpoints: string, changes: Partial<TrainerOptions> = {}): TrainerOptions {
  const fixed = { backend: 'wasm', fingerprint: 'a test', seed: 3, weightDecay: 0.05 } as const;
  const size = { samples: SAMPLES, workers: 2, epochs: 2, batch: 12, rate: 0.004 };
  return { ...fixed, ...size, checkpoints, ...changes };
}

const SILENT: TrainerEvents = {
  onStep: () => undefined,
  evaluate: () => ({ fer2013: 0.5, ferplus7: null }),
  onEpoch: () => undefined,
};

/** Trains until an epoch is saved, and stops there as a power cut would. */
async function trainUntil(epoch: number, options: TrainerOptions): Promise<void> {
  const stopping = train(options, {
    ...SILENT,
    onEpoch(done) {
      if (done.epoch === epoch) throw new Error('power cut');
    },
  });
  await expect(stopping).rejects.toThrow('power cut');
}

/** The checkpoint's vectors, in the order in which they are written. */
function readVectors(folder: string) {
  const bytes = readFileSync(join(folder, 'checkpoint.bin'));
  const start = bytes.indexOf('\n') + 1;
  const { lengths } = JSON.parse(bytes.subarray(0, start).toString()) as { lengths: number[] };
  let offset = start;
  const vectors = lengths.map((length) => {
    const part = Uint8Array.from(bytes.subarray(offset, offset + length * 4));
    offset += length * 4;
    return new Float32Array(part.buffer);
  });
  const [parameters, statistics, averaged, averagedStatistics, first, second] = vectors;
  return {
    learnt: { parameters, averaged, first, second },
    moved: [statistics, averagedStatistics],
  };
}

const newFolder = () => temporaryFolder(onTestFinished);

test('a run that was stopped after an epoch ends with the same weights to the last bit', async () => {
  const whole = newFolder();
  const steps: number[] = [];
  const epochs: Epoch[] = [];
  const { model, history } = await train(optionsFor(whole), {
    ...SILENT,
    onStep(done, total, loss) {
      steps.push(done);
      expect(total).toBe(4);
      expect(loss).toBeGreaterThan(0);
      expect(loss).toBeLessThan(20);
    },
    onEpoch: (epoch) => epochs.push(epoch),
  });
  expect(steps).toEqual([1, 2, 3, 4]);
  expect(epochs).toEqual(history);
  expect(history.map(({ epoch, fer2013 }) => [epoch, fer2013])).toEqual([
    [1, 0.5],
    [2, 0.5],
  ]);
  expect(model.countParams()).toBeGreaterThan(300_000);

  const parted = newFolder();
  await trainUntil(1, optionsFor(parted));
  const resumed = await train(optionsFor(parted), SILENT);
  expect(resumed.history.map(({ loss, rate }) => [loss, rate])).toEqual(
    history.map(({ loss, rate }) => [loss, rate]),
  );
  const [one, other] = [readVectors(whole), readVectors(parted)];
  expect(Object.values(one.learnt).every((vector) => vector?.every(Number.isFinite))).toBe(true);
  expect(other.learnt).toEqual(one.learnt);
  expect(one.learnt.averaged).not.toEqual(one.learnt.parameters);
  // The moving statistics are the mean over the workers, which rounds differently: the promise is weaker.
  for (const [index, vector] of one.moved.entries()) {
    const differences = vector?.map((value, at) =>
      Math.abs(value - (other.moved[index]?.[at] ?? Number.NaN)),
    );
    expect(Math.max(...(differences ?? [Number.NaN]))).toBeLessThan(1e-5);
  }

  const again = await train(optionsFor(parted), {
    ...SILENT,
    onStep: () => expect.unreachable('a finished run is not trained further'),
  });
  expect(again.history).toEqual(resumed.history);
});

test('other seeds give other weights; more workers than pictures of a batch change nothing but the speed', async () => {
  const [first, second] = [newFolder(), newFolder()];
  const few = { samples: SAMPLES.slice(0, 2), epochs: 1, batch: 2 };
  await train(optionsFor(first, { ...few, workers: 2 }), SILENT);
  await train(optionsFor(second, { ...few, workers: 5 }), SILENT);
  expect(readVectors(second)).toEqual(readVectors(first));
  const third = newFolder();
  await train(optionsFor(third, { ...few, seed: 4 }), SILENT);
  expect(readVectors(third).learnt).not.toEqual(readVectors(first).learnt);
});

test('learning lowers the loss', async () => {
  const { history } = await train(optionsFor(newFolder(), { epochs: 6, workers: 1 }), SILENT);
  expect(history.at(-1)?.loss).toBeLessThan((history[0]?.loss ?? 0) * 0.6);
});

test('a worker that fails ends the training with its error', async () => {
  const broken = optionsFor(newFolder(), { backend: 'nonsense' as 'wasm' });
  await expect(train(broken, SILENT)).rejects.toThrow();
});

test('a checkpoint of other settings is refused, and left as it is', async () => {
  const folder = newFolder();
  const few = { samples: SAMPLES.slice(0, 2), batch: 2, workers: 1 };
  await trainUntil(1, optionsFor(folder, few));
  const before = readVectors(folder);
  await expect(
    train(optionsFor(folder, { ...few, fingerprint: 'another' }), SILENT),
  ).rejects.toThrow('was made with other settings:');
  expect(readVectors(folder)).toEqual(before);
});
