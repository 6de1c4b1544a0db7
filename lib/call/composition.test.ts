import { expect, test } from 'vitest';
import { sceneOf } from '../avatar/hands/hands.ts';
import { presetOf } from '../avatar/presets.ts';
import type { FacePlace } from '../expression/expression-state.ts';
import { CAMERA_MODES } from './camera-mode.ts';
import { Composition, type Ingredients, type Plan } from './composition.ts';
import { avatarPlacement, badgePlacement } from './picture-geometry.ts';

const OUTPUT = { width: 640, height: 480 };
const SCENE = sceneOf(presetOf('female'));
const FRAME = 1000 / 30;
const PLACE: FacePlace = {
  timestamp: 0,
  aspectRatio: 4 / 3,
  x: 0.4,
  y: 0.5,
  width: 0.35,
  height: 0.45,
  roll: 0.2,
};

/** A camera that shows a face whose place is known, in the mode «mask», but for what is changed. */
function at(time: number, changes: Partial<Ingredients> = {}): Ingredients {
  return {
    mode: 'mask',
    time,
    camera: OUTPUT,
    place: PLACE,
    alive: true,
    scene: SCENE,
    corner: 'bottomRight',
    ...changes,
  };
}

/** The plans of a second. */
function aSecond(composition: Composition, from: number, changes: Partial<Ingredients>): Plan[] {
  return Array.from({ length: 30 }, (_, index) =>
    composition.next(at(from + index * FRAME, changes)),
  );
}

test('the mask is on the face from the first masked picture on', () => {
  const { base, cover, emoji } = new Composition(OUTPUT).next(at(0));
  expect({ base, cover, figure: emoji?.figure }).toEqual({
    base: 'camera',
    cover: null,
    figure: 'head',
  });
  const { x = 0, y = 0, scale = 0, roll } = emoji?.placement ?? {};
  expect([x, y]).toEqual([0.4 * 640, 240]);
  expect(roll).toBe(0.2);
  expect(scale * SCENE.head.height).toBeGreaterThan(1.25 * 0.45 * 480);
  expect(scale * SCENE.head.width).toBeGreaterThan(1.25 * 0.35 * 480);
});

test('until the face is found the whole picture is covered', () => {
  for (const plan of aSecond(new Composition(OUTPUT), 0, { place: null })) {
    expect(plan.base).toBe('backdrop');
    expect(plan.emoji).toEqual({ figure: 'whole', placement: avatarPlacement(OUTPUT, SCENE) });
  }
});

test('when the face is lost the last picture stays, and the mask grows until it covers all', () => {
  const composition = new Composition(OUTPUT);
  composition.next(at(0));
  const plans = aSecond(composition, FRAME, { place: null });
  expect(plans[0]).toMatchObject({ base: 'last', cover: null });
  expect(plans.map(({ base }) => base)).not.toContain('camera');
  const radii = plans.map(({ cover }) => cover?.radius ?? 0);
  expect(radii).toEqual(radii.toSorted((one, other) => one - other));
  expect(plans.at(-1)).toMatchObject({ base: 'backdrop', emoji: { figure: 'whole' } });
  expect(plans.findIndex(({ base }) => base === 'backdrop')).toBeLessThan(20);
});

test('when the face is back it is masked at once, and the picture opens around it', () => {
  const composition = new Composition(OUTPUT);
  aSecond(composition, 0, { place: null });
  const plans = aSecond(composition, 1000, {});
  expect(plans[0]).toMatchObject({ base: 'camera', emoji: { figure: 'head' } });
  expect(plans[0]?.emoji?.placement.x).toBeCloseTo(0.4 * 640);
  expect(plans[0]?.cover?.radius).toBeGreaterThan(200);
  expect(plans.at(-1)?.cover).toBeNull();
});

test('what was masked does not come back after another mode', () => {
  const composition = new Composition(OUTPUT);
  composition.next(at(0));
  composition.next(at(10, { mode: 'badge' }));
  expect(composition.next(at(20, { place: null })).base).toBe('backdrop');
});

test('a frame of another shape than the one in which the face was found stays covered', () => {
  const composition = new Composition(OUTPUT);
  expect(composition.next(at(0, { camera: { width: 1280, height: 720 } })).base).toBe('backdrop');
});

test('the avatar takes the camera away at once and glides to its place', () => {
  const composition = new Composition(OUTPUT);
  aSecond(composition, 0, { mode: 'badge' });
  const plans = aSecond(composition, 1000, { mode: 'avatar' });
  expect(plans.every(({ base }) => base === 'backdrop')).toBe(true);
  expect(plans[0]?.emoji?.placement).toEqual(badgePlacement(OUTPUT, SCENE, 'bottomRight'));
  expect(plans.at(-1)?.emoji?.placement).toEqual(avatarPlacement(OUTPUT, SCENE));
});

test('the badge is in its corner, and gone while no face is followed', () => {
  const composition = new Composition(OUTPUT);
  const corner = 'topLeft';
  const plan = composition.next(at(0, { mode: 'badge', place: null, corner }));
  expect(plan).toEqual({
    base: 'camera',
    cover: null,
    emoji: { figure: 'whole', placement: badgePlacement(OUTPUT, SCENE, corner) },
  });
  const lost = composition.next(at(FRAME, { mode: 'badge', alive: false, corner }));
  expect(lost).toMatchObject({ base: 'camera', emoji: null });
});

test('without a camera every mode shows the avatar', () => {
  for (const mode of CAMERA_MODES) {
    const plan = new Composition(OUTPUT).next(at(0, { mode, camera: null }));
    expect(plan).toMatchObject({ base: 'backdrop', emoji: { figure: 'whole' } });
  }
});

test('off is the plain camera', () => {
  const plan = new Composition(OUTPUT).next(at(0, { mode: 'off' }));
  expect(plan).toEqual({ base: 'camera', cover: null, emoji: null });
});

/** Numbers from 0 to 1, the same ones each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

test('whatever happens in whatever order, a hidden face is never seen', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const number = numbers(seed);
    const composition = new Composition(OUTPUT);
    let [time, mode, safe] = [0, 'mask' as Ingredients['mode'], false];
    for (let step = 0; step < 500; step += 1) {
      time += number() * 100;
      const before = mode;
      if (number() < 0.05) mode = CAMERA_MODES[Math.floor(number() * 4)] ?? 'off';
      const place = number() < 0.5 ? { ...PLACE, x: number(), y: number() } : null;
      const plan = composition.next(
        at(time, { mode, place, camera: number() < 0.8 ? OUTPUT : null }),
      );
      if (mode === 'avatar') expect(plan.base).toBe('backdrop');
      if (mode !== 'mask') continue;
      if (plan.base === 'camera') {
        expect(place).not.toBeNull();
        expect(plan.emoji?.figure).toBe('head');
        expect(plan.emoji?.placement.x).toBeCloseTo((place?.x ?? 0) * 640);
        expect(plan.emoji?.placement.y).toBeCloseTo((place?.y ?? 0) * 480);
      }
      if (plan.base === 'last') expect(safe && before === mode).toBe(true);
      safe = plan.base !== 'backdrop';
    }
  }
});
