// npm run clip:landmarks — measures the portrait once; its landmarks are committed beside it.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { landmarkerModel } from './landmarker-model.ts';
import { openLandmarkerPage } from './landmarker-page.ts';
import { FRAME, LANDMARKS_FILE, PORTRAIT_FILE, PORTRAIT_SCALE } from './scene.ts';

const DECIMALS = 2;

/** The upper part of the portrait as the clip shows it at rest. */
async function restingFrame(): Promise<Buffer> {
  const portrait = sharp(fileURLToPath(PORTRAIT_FILE));
  const { width, height } = await portrait.metadata();
  return portrait
    .resize(width * PORTRAIT_SCALE, height * PORTRAIT_SCALE, { kernel: 'lanczos3' })
    .extract({ left: 0, top: 0, ...FRAME })
    .png()
    .toBuffer();
}

const page = await openLandmarkerPage(await landmarkerModel());
try {
  const face = await page.measure(await restingFrame());
  if (!face) {
    throw new Error('FaceLandmarker sees no face in the portrait.');
  }
  const points = face.landmarks.map((point) =>
    point.map((value) => Number((value / PORTRAIT_SCALE).toFixed(DECIMALS))),
  );
  await writeFile(
    LANDMARKS_FILE,
    `[\n${points.map((point) => `  ${JSON.stringify(point)}`).join(',\n')}\n]\n`,
  );
  console.log(`${points.length} landmarks measured. The blendshapes at rest:`, face.blendshapes);
} finally {
  await page.close();
}
