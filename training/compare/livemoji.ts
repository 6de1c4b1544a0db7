import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { probabilitiesOf, temperatureOf } from '../../lib/emotion/temperature.ts';
import { readLayersModel } from '../model/layers-model-files.ts';
import { predictLogits } from '../scores/predict.ts';
import type { Rival } from './rival.ts';

/** This project's own network, by the same path as in the extension. */
export async function createLivemoji(file: string): Promise<Rival> {
  const model = await readLayersModel(file);
  const temperature = temperatureOf(model.getUserDefinedMetadata());
  const sizes = await Promise.all(
    [file, join(dirname(file), 'weights.bin')].map((path) => stat(path)),
  );
  return {
    name: 'Livemoji',
    bytes: sizes.reduce((sum, { size }) => sum + size, 0),
    read: (pixels) => {
      const [logits = []] = predictLogits(model, [pixels]);
      return Float32Array.from(probabilitiesOf(logits, temperature));
    },
  };
}
