import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where `npm run build:web` leaves the website. */
export const WEBSITE_DIRECTORY = resolve(import.meta.dirname, '../../.output/web');

/** @throws Error when the website has not been built yet */
export function requireWebsite(): void {
  if (!existsSync(join(WEBSITE_DIRECTORY, 'service-worker.js'))) {
    throw new Error('The website is not built yet: run `npm run build:web` first.');
  }
}
