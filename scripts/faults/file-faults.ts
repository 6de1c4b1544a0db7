import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EngineStatus } from '../../lib/channel/engine-status.ts';
import { press, waitForStatus } from '../extension/studio-page.ts';
import { type Fault, LIMITS } from './fault.ts';
import type { Laboratory } from './laboratory.ts';

const FACE_MODEL = 'models/face_landmarker.task';
const FACE_WASM = 'mediapipe/vision_wasm_internal.wasm';
const NETWORK = 'models/emotion/model.json';
const NETWORK_WASM = 'tfjs/tfjs-backend-wasm-simd.wasm';

/**
 * Files of the package that are damaged or gone. Without those of MediaPipe the classic tracker takes over by itself;
 * without those of the network the person is told, and all is well once the file is there.
 */
export const FILE_FAULTS: readonly Fault[] = [
  replacedByClassic('face model missing', FACE_MODEL, remove),
  replacedByClassic('face model corrupt', FACE_MODEL, damage),
  replacedByClassic('face WASM corrupt', FACE_WASM, damage),
  putRight('network missing', NETWORK, remove, 'model-missing'),
  putRight('network corrupt', NETWORK, damage, 'failed'),
  putRight('network WASM corrupt', NETWORK_WASM, damage, 'failed'),
];

type Harm = (path: string) => Promise<void>;

function replacedByClassic(name: string, file: string, harm: Harm): Fault {
  return {
    name,
    limit: LIMITS.camera,
    run: async (laboratory) => {
      const time = await withHarmed(laboratory, file, harm, () =>
        startAnew(laboratory, 'readings'),
      );
      await startAnew(laboratory);
      return time;
    },
  };
}

function putRight(name: string, file: string, harm: Harm, status: EngineStatus): Fault {
  return {
    name,
    limit: LIMITS.camera,
    run: async (laboratory) => {
      await withHarmed(laboratory, file, harm, async () => {
        await (await laboratory.extension.offscreen()).close();
        await waitForStatus(laboratory.studio, status);
      });
      const since = Date.now();
      await press(laboratory.studio, 'Try again');
      return laboratory.follows(since);
    },
  };
}

/** The analyser reads its files when it starts. */
async function startAnew(laboratory: Laboratory, what?: 'readings'): Promise<number> {
  await (await laboratory.extension.offscreen()).close();
  return laboratory.follows(Date.now(), what);
}

async function withHarmed<Result>(
  { extension }: Laboratory,
  file: string,
  harm: Harm,
  use: () => Promise<Result>,
): Promise<Result> {
  const path = join(extension.directory, file);
  const whole = await readFile(path);
  await harm(path);
  try {
    return await use();
  } finally {
    await writeFile(path, whole);
  }
}

function remove(path: string): Promise<void> {
  return rm(path);
}

/** A disk's fault: the middle third is zeros. */
async function damage(path: string): Promise<void> {
  const bytes = await readFile(path);
  const third = Math.floor(bytes.length / 3);
  await writeFile(path, bytes.fill(0, third, 2 * third));
}
