import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where `npm run build` leaves the extension. */
export const EXTENSION_DIRECTORY = fileURLToPath(
  new URL('../../.output/chrome-mv3', import.meta.url),
);

/** @throws Error when the extension has not been built yet */
export async function requireBuild(): Promise<void> {
  try {
    await access(join(EXTENSION_DIRECTORY, 'manifest.json'));
  } catch {
    throw new Error('The extension is not built yet: run `npm run build` first.');
  }
}
