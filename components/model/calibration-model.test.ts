import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { type Calibration, NO_CALIBRATION } from '../../lib/avatar/pose/calibration.ts';
import type { ExpressionState, FaceMotion } from '../../lib/expression/expression-state.ts';
import { stateOf } from '../testing/page.tsx';
import { CALIBRATION_STEPS, createCalibrationModel, MEASURE, SETTLE } from './calibration-model.ts';

const STEP = SETTLE + MEASURE;

function create(initial: Calibration | null = null) {
  const state = signal<ExpressionState | null>(null);
  const save = vi.fn<(calibration: Calibration | null) => void>();
  const model = createCalibrationModel(initial, state, save);
  let now = 0;
  /** Thirty states a second for so many milliseconds. */
  const hold = (motion: Partial<Record<FaceMotion, number>>, duration: number) => {
    for (const end = now + duration; now < end; now += 33) {
      const face = stateOf('neutral', { capturedAt: now });
      const seen = { ...face, motion: { ...face.motion, ...motion } };
      state.value = seen;
      model.onState(seen);
    }
  };
  const wait = (duration: number) => {
    now += duration;
  };
  return { model, save, state, hold, wait };
}

test('three steps of some ten seconds lead to a comparison, and keeping it saves it', () => {
  const { model, save, hold } = create();
  expect(3 * STEP).toBeGreaterThan(8000);
  expect(3 * STEP).toBeLessThan(11_000);
  model.start();
  const seen: unknown[] = [];
  model.stage.subscribe((stage) => seen.push(stage));
  hold({ browInnerUpLeft: 0.3 }, STEP + 66);
  hold({ browInnerUpLeft: 0.3, smileLeft: 0.5, smileRight: 0.5 }, STEP + 66);
  hold({ browInnerUpLeft: 0.3, jawOpen: 0.6 }, STEP + 66);
  expect(seen).toEqual([...CALIBRATION_STEPS, 'compare']);
  expect(save).not.toHaveBeenCalled();
  model.keep();
  const [kept] = save.mock.lastCall ?? [];
  expect(kept).toEqual(model.calibration.value);
  expect(kept?.motion.smileLeft.full).toBeCloseTo(0.5, 1);
  expect(kept?.motion.browInnerUpLeft.rest).toBeCloseTo(0.3, 1);
  expect(model.isCalibrated.value).toBe(true);
  expect(model.stage.value).toBeNull();
});

test('the comparison shows the same face without and with it', () => {
  const { model, hold } = create();
  model.start();
  hold({}, STEP + 66);
  hold({ smileLeft: 0.5, smileRight: 0.5 }, STEP + 66);
  model.skip();
  expect(model.stage.value).toBe('compare');
  hold({ smileLeft: 0.5, smileRight: 0.5 }, 100);
  expect(model.after.value.smileLeft).toBeGreaterThan(model.before.value.smileLeft + 0.2);
});

test('progress stands still while no face is seen', () => {
  const { model, hold, wait } = create();
  model.start();
  hold({}, STEP / 2);
  const { value } = model.progress;
  expect(value).toBeCloseTo(0.5, 1);
  wait(20_000);
  hold({}, 33);
  expect(model.progress.value).toBe(value);
});

test('nothing is measured while the person gets ready', () => {
  const { model, hold } = create();
  model.start();
  hold({}, SETTLE);
  expect(model.measuring.value).toBe(false);
  hold({}, 100);
  expect(model.measuring.value).toBe(true);
});

test('a step begins anew on wish', () => {
  const { model, hold } = create();
  model.start();
  hold({}, STEP - 100);
  model.again();
  expect(model.progress.value).toBe(0);
  expect(model.stage.value).toBe('rest');
});

test('cancelled or skipped altogether, nothing changes', () => {
  const { model, save, hold } = create();
  model.start();
  hold({}, STEP + 66);
  model.cancel();
  expect(model.stage.value).toBeNull();
  model.start();
  for (const _ of CALIBRATION_STEPS) model.skip();
  expect(model.stage.value).toBeNull();
  expect(save).not.toHaveBeenCalled();
  expect(model.calibration.value).toEqual(NO_CALIBRATION);
});

test('forgotten, it can be had back', () => {
  const mine: Calibration = { ...NO_CALIBRATION, gaze: { x: 0.2, y: 0 } };
  const { model, save } = create(mine);
  model.forget();
  expect(save).toHaveBeenLastCalledWith(null);
  expect(model.calibration.value).toEqual(NO_CALIBRATION);
  expect(model.canRestore.value).toBe(true);
  model.restore();
  expect(save).toHaveBeenLastCalledWith(mine);
  expect(model.calibration.value).toEqual(mine);
  expect(model.canRestore.value).toBe(false);
});
