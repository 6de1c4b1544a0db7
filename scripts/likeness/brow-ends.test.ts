import { expect, test } from 'vitest';
import { browEnds } from '../../lib/avatar/hands/avataaars/eyebrows.ts';
import { clampPose } from '../../lib/avatar/pose/avatar-pose.ts';
import { bothSides } from '../../lib/avatar/pose/sides.ts';
import { createRenderer } from '../../lib/avatar/render.ts';
import { measureFace } from './drawn-face.ts';
import { FRAME_SIZE, rasterise } from './frame.ts';
import { LEAST_LIKENESS } from './likeness.ts';
import { SITTER } from './sitter.ts';
import { correlation } from './statistics.ts';

const STRENGTHS = [0, 0.5, 1] as const;

/** All mixtures of the weights that move a brow. */
const MIXTURES = STRENGTHS.flatMap((innerUp) =>
  STRENGTHS.flatMap((outerUp) => STRENGTHS.map((down) => ({ innerUp, outerUp, down }))),
);

test('however its weights are mixed, a brow is drawn with its ends where they put them', async () => {
  const { render } = createRenderer();
  const { configuration, map } = SITTER;
  const drawn = await Promise.all(
    MIXTURES.map(async ({ innerUp, outerUp, down }) => {
      const pose = clampPose(
        bothSides({ browInnerUp: innerUp, browOuterUp: outerUp, browDown: down }),
      );
      return measureFace(await rasterise(render(configuration, pose, { size: FRAME_SIZE })), map);
    }),
  );
  const told = MIXTURES.map(browEnds);
  for (const side of ['left', 'right'] as const) {
    for (const [end, heights] of [
      ['inner', drawn.map(({ browInner }) => browInner[side])],
      ['outer', drawn.map(({ browOuter }) => browOuter[side])],
    ] as const) {
      const likeness = correlation(
        told.map((ends) => ends[end]),
        heights,
      );
      expect(likeness, `${end}, ${side}`).toBeGreaterThanOrEqual(LEAST_LIKENESS);
    }
  }
}, 120_000);
