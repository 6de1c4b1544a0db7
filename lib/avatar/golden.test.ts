import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EMOTIONS } from '../expression/emotions.ts';
import { withAttribute } from './configuration.ts';
import { handOf, sceneOf } from './hands/hands.ts';
import { HANDS } from './options.ts';
import { REST_POSE } from './pose/avatar-pose.ts';
import { poseOfEmotion } from './pose/emotion-poses.ts';
import { presetOf } from './presets.ts';
import { burstShapes } from './reaction/burst.ts';
import { createRenderer } from './render.ts';
import { sceneSvg } from './scene/svg.ts';
import { cornerLooks } from './testing/corner-looks.ts';

const { render } = createRenderer();

/**
 * `UPDATE_GOLDEN=1 npx vitest run lib/avatar/golden.test.ts` rewrites the files: look at them before committing
 * (`npm run faces`).
 */
function expectGolden(name: string, svg: string): void {
  const file = fileURLToPath(new URL(`./golden/${name}.svg`, import.meta.url));
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${svg}\n`);
  }
  expect(`${svg}\n`).toBe(readFileSync(file, 'utf8'));
}

describe.each(HANDS)('the hand %s', (hand) => {
  const look = withAttribute(presetOf('any'), 'hand', hand);
  if (!look.ok) throw new Error(JSON.stringify(look.problems));
  const { value: configuration } = look;

  it('draws for itself', () => {
    expect(handOf(configuration).id).toBe(hand);
  });

  it.each(EMOTIONS)('draws %s as it was when somebody last looked', (emotion) => {
    expectGolden(`${hand}/${emotion}`, render(configuration, poseOfEmotion(emotion)));
  });
});

describe.each(HANDS)('the hand %s around the head', (hand) => {
  const look = withAttribute(presetOf('any'), 'hand', hand);
  if (!look.ok) throw new Error(look.problems.join(' '));
  const scene = sceneOf(look.value);

  it.each([...EMOTIONS, 'exaggerate'] as const)('bursts for %s as it did', (kind) => {
    const extra = burstShapes(kind, 250, scene.headRoom);
    const svg = sceneSvg({ ...scene, layers: [], background: undefined }, REST_POSE, { extra });
    expectGolden(`${hand}/burst-${kind}`, svg);
  });
});

describe('corners of what can be combined', () => {
  it.each(cornerLooks('avataaars', 40))('$name is drawn as it was', (look) => {
    expectGolden(`avataaars/${look.name}`, render(look.configuration, look.pose));
  });
});
