import { fileURLToPath } from 'node:url';
import { fetchProjectModels } from '../models/project-models.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Returns the path of `face_landmarker.task`, which is fetched if it is not in the build's cache yet.
 *
 * @throws Error when it cannot be had, saying how to add it
 */
export async function landmarkerModel(): Promise<string> {
  const { models, missing } = await fetchProjectModels(ROOT);
  const model = models.find(({ file }) => file.name === 'face_landmarker.task');
  if (!model?.path) {
    throw new Error(missing || 'models/manifest.json does not list face_landmarker.task.');
  }
  return model.path;
}
