import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXTENSION_DIRECTORY } from './extension-build.ts';

/**
 * Makes a copy of the build whose manifest has some sites, as if the person had allowed them: the browser's own
 * question is one that no program can answer.
 *
 * @param sites match patterns
 * @returns the folder of the copy, for the caller to remove
 */
export async function buildWithSites(sites: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'livemoji-build-'));
  await cp(EXTENSION_DIRECTORY, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest: unknown = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...Object(manifest), host_permissions: sites }));
  return folder;
}
