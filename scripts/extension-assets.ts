import { existsSync, readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { FetchedModel } from './models/fetch-models.ts';

/** A file that goes into the extension as it is. */
export interface ExtensionAsset {
  readonly absoluteSrc: string;
  /** Path in the extension, with slashes and without one at the start. */
  readonly relativeDest: string;
}

/** Where each file of the engines comes from and where the extension finds it. */
const ENGINE_FILES = {
  'mediapipe/vision_wasm_internal.js': '@mediapipe/tasks-vision/wasm/vision_wasm_internal.js',
  'mediapipe/vision_wasm_internal.wasm': '@mediapipe/tasks-vision/wasm/vision_wasm_internal.wasm',
  'tfjs/tfjs-backend-wasm-simd.wasm':
    '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
} as const;

/** The packages that these files come from. */
export const ENGINE_PACKAGES = [
  '@mediapipe/tasks-vision',
  '@tensorflow/tfjs-backend-wasm',
] as const;

/** The folder of the trained network, in the repository and in the extension. */
const NETWORK = 'models/emotion';

/** The runtime files of the two engines, out of their npm packages. */
export function engineAssets(root: string): readonly ExtensionAsset[] {
  return Object.entries(ENGINE_FILES).map(([relativeDest, source]) => ({
    absoluteSrc: resolve(root, 'node_modules', source),
    relativeDest,
  }));
}

/** The trained network: `model.json` and its weights; none before the first training. */
export function networkAssets(root: string): readonly ExtensionAsset[] {
  const folder = resolve(root, NETWORK);
  if (!existsSync(resolve(folder, 'model.json'))) return [];
  return readdirSync(folder)
    .filter((name) => name === 'model.json' || name.endsWith('.bin'))
    .map((name) => ({
      absoluteSrc: resolve(folder, name),
      relativeDest: `${NETWORK}/${name}`,
    }));
}

/** Paths from the root of all that a build takes as it is and whose hashes stand in models/pins.json. */
export function pinnedPaths(root: string): readonly string[] {
  const assets = [...engineAssets(root), ...networkAssets(root)];
  return assets.map(({ absoluteSrc }) => relative(root, absoluteSrc).replaceAll('\\', '/'));
}

/** What the licences of the shipped work ask to travel with it. */
export function licenceAssets(root: string): readonly ExtensionAsset[] {
  return ['LICENSE', 'NOTICE'].map((name) => ({
    absoluteSrc: resolve(root, name),
    relativeDest: name,
  }));
}

/** The fetched models that are there. */
export function modelAssets(models: readonly FetchedModel[]): readonly ExtensionAsset[] {
  return models.flatMap(({ file, path }) =>
    path === undefined ? [] : [{ absoluteSrc: path, relativeDest: `models/${file.name}` }],
  );
}
