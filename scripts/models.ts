import { resolve } from 'node:path';
import { fetchProjectModels } from './models/project-models.ts';

const { models, missing } = await fetchProjectModels(resolve(import.meta.dirname, '..'));
for (const { path } of models) if (path) console.log(path);
if (missing) {
  console.error(missing);
  process.exitCode = 1;
}
