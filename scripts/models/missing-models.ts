import { relative } from 'node:path';
import type { FetchedModel } from './fetch-models.ts';

/**
 * Says in plain words which models are missing, why, and how to add them.
 *
 * @param root folder of the repository
 * @param cache folder where the build looks first
 * @returns an empty text when none is missing
 */
export function describeMissing(
  models: readonly FetchedModel[],
  root: string,
  cache: string,
): string {
  return models
    .filter((model) => model.path === undefined)
    .map(({ file, problems }) =>
      [
        `${file.name} is missing. Livemoji works without it, but sees the face less precisely.`,
        ...problems.map((problem) => `  - ${problem}`),
        'To add it, do one of these and build again:',
        `  - connect to the internet (it comes from ${file.address})`,
        `  - put the file into ${relative(root, cache) || cache}/`,
        '  - set MODELS_MIRROR to a folder or an address that has it',
      ].join('\n'),
    )
    .join('\n');
}
