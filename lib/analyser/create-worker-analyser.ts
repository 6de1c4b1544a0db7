import { WorkerAnalyser } from './worker-analyser.ts';

/**
 * Starts an analyser in a worker of its own.
 *
 * @param base the address of the folder that holds `mediapipe/`, `tfjs/` and `models/`, or of a file in it
 */
export function createWorkerAnalyser(base: string): WorkerAnalyser {
  const address = (path: string): string => new URL(path, base).href;
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { name: 'livemoji-analyser' });
  return new WorkerAnalyser(worker, {
    wasmLoader: address('mediapipe/vision_wasm_internal.js'),
    wasmBinary: address('mediapipe/vision_wasm_internal.wasm'),
    faceModel: address('models/face_landmarker.task'),
    networkWasm: address('tfjs/tfjs-backend-wasm-simd.wasm'),
    network: address('models/emotion/model.json'),
  });
}
