import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { FileError } from '../command/file-error.ts';

/** Named exactly: the figures are of these. Together 66 MB, which is why they are no dependency of the project. */
const PACKAGES = {
  '@vladmandic/human': '3.3.6',
  '@vladmandic/face-api': '1.7.15',
  '@tensorflow/tfjs-converter': '4.22.0',
} as const;
export type RivalPackage = keyof typeof PACKAGES;

/** Inside the project, so that they find its TensorFlow.js: all networks run on one and the same. */
const FOLDER = fileURLToPath(new URL('../../.cache/compare/', import.meta.url));

/** The folder in which a package of a rival is unpacked. */
export function folderOf(name: RivalPackage): string {
  return `${FOLDER}node_modules/${name}/`;
}

/** "name version" of a package. */
export function versionOf(name: RivalPackage): string {
  return `${name} ${PACKAGES[name]}`;
}

/**
 * Installs the rivals with npm where they are missing, in a folder of their own.
 *
 * @throws FileError when npm can't
 */
export async function installRivals(): Promise<void> {
  const names = Object.keys(PACKAGES) as RivalPackage[];
  if (names.every((name) => existsSync(folderOf(name)))) return;
  console.error(`Installing ${names.map(versionOf).join(', ')} in .cache/compare …`);
  await mkdir(FOLDER, { recursive: true });
  const wanted = names.map((name) => `${name}@${PACKAGES[name]}`);
  const quietly = [
    '--no-save',
    '--legacy-peer-deps',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
  ];
  const npm = spawn('npm', ['install', '--prefix', FOLDER, ...quietly, ...wanted], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(npm, 'close');
  if (code !== 0) {
    throw new FileError(`npm could not install ${wanted.join(' ')} in ${FOLDER} (${code}).`);
  }
}
