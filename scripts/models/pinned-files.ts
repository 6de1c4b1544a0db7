import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';

/** Where the hashes stand; `npm run pin` writes them anew. */
export const PINS_FILE = 'models/pins.json';

/** SHA-256 by path from the root of the repository. */
const PinsSchema = v.record(v.string(), v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)));

/** SHA-256 of a file, in hexadecimal digits. */
export function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/**
 * Compares the files that a build takes as they are (WebAssembly, its loader, the network) with the hashes that were
 * written down for them. What isn't there is somebody else's to miss.
 *
 * @param root folder of the repository
 * @param paths of the files
 * @throws Error that names each file that is another one, or has no hash
 */
export function checkPinned(root: string, paths: readonly string[]): void {
  const pins = v.parse(PinsSchema, JSON.parse(readFileSync(resolve(root, PINS_FILE), 'utf8')));
  const problems = paths.flatMap((path) => {
    const place = resolve(root, path);
    if (!existsSync(place)) return [];
    const [found, pinned] = [hashOf(place), pins[path]];
    if (found === pinned) return [];
    return [`${path} has SHA-256 ${found}, pinned is ${pinned ?? 'nothing'}.`];
  });
  if (problems.length === 0) return;
  const advice = `If that is what you want, npm run pin writes ${PINS_FILE} anew.`;
  throw new Error([...problems, advice].join('\n'));
}
