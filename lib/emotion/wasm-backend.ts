import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm/dist/base';
import { _fusedMatMulConfig as fusedMatMulConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/_FusedMatMul';
import { fusedConv2DConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/FusedConv2D';
import { maxPoolConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/MaxPool';
import { reshapeConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Reshape';
import * as tf from '@tensorflow/tfjs-core';

const WASM_NAMES = [
  'tfjs-backend-wasm.wasm',
  'tfjs-backend-wasm-simd.wasm',
  'tfjs-backend-wasm-threaded-simd.wasm',
];

/** All that the network needs; registering every kernel would triple the script. */
const KERNELS = [fusedConv2DConfig, fusedMatMulConfig, maxPoolConfig, reshapeConfig];

/**
 * Starts TensorFlow.js's WebAssembly backend in this thread, with the kernels that FoldedNetwork needs.
 *
 * @param binary address of tfjs-backend-wasm-simd.wasm
 * @throws Error when it doesn't start
 */
export async function startWasmBackend(binary: string): Promise<void> {
  for (const kernel of KERNELS) tf.registerKernel(kernel);
  // The threaded build starts its threads from a blob, which the extension's policy refuses.
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths(Object.fromEntries(WASM_NAMES.map((name) => [name, binary])));
  if (!(await tf.setBackend('wasm'))) {
    throw new Error(`TensorFlow.js could not start its WASM backend from ${binary}.`);
  }
}
