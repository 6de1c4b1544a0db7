import { createRequire } from 'node:module';
import { dirname, sep } from 'node:path';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { UsageError } from '../command/options.ts';
import { registerBatchNormalisationGradient } from './batch-normalisation-gradient.ts';
import { registerConvolutionGradients } from './convolution-gradients.ts';
import { registerMaxPoolGradient } from './max-pool-gradient.ts';

export const BACKENDS = ['wasm', 'webgpu'] as const;
export type Backend = (typeof BACKENDS)[number];

/**
 * Starts TensorFlow.js in this thread, ready to train.
 *
 * @throws UsageError when `webgpu` is asked for and Dawn (npm package `webgpu`) or a graphics card is missing
 */
export async function startBackend(backend: Backend): Promise<void> {
  registerBatchNormalisationGradient();
  if (backend === 'wasm') startWasm();
  else await startWebGpu();
  if (!(await tf.setBackend(backend))) {
    throw new UsageError(
      `The backend "${backend}" did not start. Options: ${BACKENDS.join(', ')}.`,
    );
  }
  await tf.ready();
}

function startWasm(): void {
  const module = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
  setWasmPaths(`${dirname(module)}${sep}`);
  registerConvolutionGradients();
  registerMaxPoolGradient();
}

async function startWebGpu(): Promise<void> {
  const packageName = 'webgpu';
  let dawn: { create(options: string[]): GPU; globals: object };
  try {
    dawn = await import(packageName);
  } catch {
    throw new UsageError('WebGPU in Node needs Dawn: npm install --no-save webgpu');
  }
  Object.assign(globalThis, dawn.globals);
  Object.defineProperty(globalThis, 'navigator', {
    value: { gpu: dawn.create([]), userAgent: 'node' },
    configurable: true,
  });
  await import('@tensorflow/tfjs-backend-webgpu');
}
