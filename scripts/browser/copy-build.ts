import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXTENSION_DIRECTORY } from './extension-build.ts';

/** How the copy of a build differs from it. */
export interface BuildChanges {
  /**
   * Match patterns of sites that the person seems to have allowed: the browser's own question is one that no program
   * can answer.
   */
  readonly sites?: readonly string[] | undefined;
  /** Paths of files that the copy lacks. */
  readonly without?: readonly string[] | undefined;
}

/**
 * Makes a copy of the build that differs from it.
 *
 * @returns the folder of the copy, for the caller to remove
 * @throws Error when the build lacks a file that the copy should lack
 */
export async function copyBuild({ sites, without = [] }: BuildChanges): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'livemoji-build-'));
  await cp(EXTENSION_DIRECTORY, folder, { recursive: true });
  for (const path of without) await rm(join(folder, path));
  if (sites) {
    const file = join(folder, 'manifest.json');
    const manifest: unknown = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...Object(manifest), host_permissions: sites }));
  }
  return folder;
}
