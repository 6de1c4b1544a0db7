// npm run evaluate — measures the expression network; `--align` finds faces by MediaPipe in a headless browser.
import sharp from 'sharp';
import { runCommand } from '../training/command/options.ts';
import { evaluateCommand } from '../training/evaluate.ts';
import { EVALUATE_USAGE } from '../training/evaluation/options.ts';
import type { FaceFinder } from '../training/faces/face-finder.ts';
import { landmarkerModel } from './clip/landmarker-model.ts';
import { openLandmarkerPage } from './clip/landmarker-page.ts';

async function openFaceFinder(): Promise<FaceFinder> {
  const page = await openLandmarkerPage(await landmarkerModel());
  return {
    find: async (picture) => {
      const [face, { width, height }] = await Promise.all([
        page.measure(picture),
        sharp(picture).metadata(),
      ]);
      return (
        face?.landmarks.map(([x, y, z]) => ({ x: x / width, y: y / height, z: z / width })) ?? null
      );
    },
    close: () => page.close(),
  };
}

await runCommand(() => evaluateCommand(openFaceFinder), EVALUATE_USAGE);
