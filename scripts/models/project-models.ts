import { resolve } from 'node:path';
import { type FetchedModel, fetchModels } from './fetch-models.ts';
import { readManifest } from './manifest.ts';
import { describeMissing } from './missing-models.ts';
import { terminalProgress } from './progress.ts';
import { mirrorFrom } from './source.ts';

export interface ProjectModels {
  readonly models: readonly FetchedModel[];
  /** What is missing and how to add it; empty when all is there. */
  readonly missing: string;
}

/**
 * Fetches the models of this repository, with the cache in `.cache/models` and the mirror that the environment
 * names.
 *
 * @param root folder of the repository
 * @throws Error for a manifest or a mirror that makes no sense
 */
export async function fetchProjectModels(root: string): Promise<ProjectModels> {
  const cache = resolve(root, '.cache/models');
  const models = await fetchModels({
    files: await readManifest(resolve(root, 'models/manifest.json')),
    cache,
    mirror: mirrorFrom(root, process.env.MODELS_MIRROR),
    progress: terminalProgress(process.stderr),
  });
  return { models, missing: describeMissing(models, root, cache) };
}
