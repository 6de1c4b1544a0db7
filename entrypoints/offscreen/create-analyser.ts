import { WorkerAnalyser } from './worker-analyser.ts';

/** Starts a worker that reads faces, with the models of the extension; it may still be loading. */
export function createAnalyser(): WorkerAnalyser {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { name: 'livemoji-analyser' });
  return new WorkerAnalyser(worker, {
    wasmLoader: address('/mediapipe/vision_wasm_internal.js'),
    wasmBinary: address('/mediapipe/vision_wasm_internal.wasm'),
    faceModel: address('/models/face_landmarker.task'),
    networkWasm: address('/tfjs/tfjs-backend-wasm-simd.wasm'),
    network: address('/models/emotion/model.json'),
  });
}

function address(path: string): string {
  return new URL(path, location.href).href;
}
