// npm run pin — writes down the hashes of the files that the builds take as they are, after a look at them.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pinnedPaths } from './extension-assets.ts';
import { hashOf, PINS_FILE } from './models/pinned-files.ts';

const root = resolve(import.meta.dirname, '..');
const pins = Object.fromEntries(
  pinnedPaths(root).map((path) => [path, hashOf(resolve(root, path))]),
);
writeFileSync(resolve(root, PINS_FILE), `${JSON.stringify(pins, null, 2)}\n`);
console.log(`${Object.keys(pins).length} hashes are in ${PINS_FILE}.`);
