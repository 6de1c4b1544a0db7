import { describe, expect, it } from 'vitest';
import { type ExpressionState, FACE_MOTIONS } from '../../expression/expression-state.ts';
import { REST_POSE } from './avatar-pose.ts';
import { type CalibrationSamples, calibrate } from './calibrate.ts';
import { type Calibration, migrateCalibration, NO_CALIBRATION } from './calibration.ts';
import { poseOf } from './pose-of.ts';
import { NO_EMOTION, stateOf } from './testing/state.ts';

const NOBODY: CalibrationSamples = { rest: [], smile: [], jawOpen: [] };

/** Sixty states (two seconds), each a little different from the last, as a tracker sees a still face. */
function seen(motion: Partial<ExpressionState['motion']>, noise = 0.01): ExpressionState[] {
  return Array.from({ length: 60 }, (_, index) => {
    const shift = noise * Math.sin(index * 2.4);
    const trembling = Object.entries(motion).map(([name, value]) => [
      name,
      Math.min(Math.max(value + shift, 0), 1),
    ]);
    return stateOf(Object.fromEntries(trembling), NO_EMOTION, {
      head: { roll: 0.1 + shift, yaw: -0.05, pitch: -0.2 },
      gaze: { x: 0, y: -0.3 + shift },
    });
  });
}

const REST = { wideLeft: 0.2, squintLeft: 0.6, jawOpen: 0.1, smileLeft: 0.1, browDownLeft: 0.3 };

function mirror(state: ExpressionState, calibration: Calibration) {
  return poseOf(state, { calibration, emojiShare: 0 });
}

describe('calibrate', () => {
  it('has a resting face rest, noise, head and gaze included', () => {
    const rest = seen(REST);
    const calibration = calibrate({ ...NOBODY, rest });
    for (const state of rest) {
      const pose = mirror(state, calibration);
      for (const motion of FACE_MOTIONS) expect(pose[motion], motion).toBeLessThan(0.02);
      for (const direction of ['roll', 'yaw', 'pitch', 'gazeX', 'gazeY'] as const) {
        expect(Math.abs(pose[direction]), direction).toBeLessThan(0.05);
      }
    }
  });

  it('takes the smile and the open mouth for full, though they come late and go early', () => {
    const smile = [
      ...seen(REST).slice(0, 20),
      ...seen({ ...REST, smileLeft: 0.5 }),
      ...seen(REST).slice(0, 10),
    ];
    const jawOpen = seen({ ...REST, jawOpen: 0.4 });
    const { motion } = calibrate({ rest: seen(REST), smile, jawOpen });
    expect(motion.smileLeft.full).toBeCloseTo(0.5, 1);
    expect(motion.jawOpen.full).toBeCloseTo(0.4, 1);
    expect(motion.smileRight).toEqual(calibrate({ ...NOBODY, rest: seen(REST) }).motion.smileRight);
  });

  it('is not misled by blinks and a few wild states', () => {
    const rest = seen(REST);
    const wild = rest.map((state, index) =>
      index % 8 === 0
        ? {
            ...state,
            motion: { ...state.motion, blinkLeft: 0.6, jawOpen: 0.9 },
            head: { roll: 1, yaw: 1, pitch: 1 },
          }
        : state,
    );
    const [calm, misled] = [calibrate({ ...NOBODY, rest }), calibrate({ ...NOBODY, rest: wild })];
    expect(misled.motion.blinkLeft.rest).toBeCloseTo(calm.motion.blinkLeft.rest, 1);
    expect(misled.motion.jawOpen.rest).toBeCloseTo(calm.motion.jawOpen.rest, 1);
    expect(misled.head.roll).toBeCloseTo(calm.head.roll, 1);
  });

  it("moves the range of a proportion with the person's rest, and keeps the full of a blendshape", () => {
    const { motion } = calibrate({ ...NOBODY, rest: seen(REST, 0) });
    const typical = NO_CALIBRATION.motion;
    expect(motion.wideLeft.rest).toBeCloseTo(0.2);
    expect(motion.wideLeft.full - motion.wideLeft.rest).toBeCloseTo(
      typical.wideLeft.full - typical.wideLeft.rest,
    );
    expect(motion.browDownLeft).toEqual({ rest: 0.3, full: 0.5 });
    expect(motion.smileLeft).toEqual({ rest: 0.1, full: typical.smileLeft.full });
  });

  it('stays typical where nothing was seen, and where a smile was none', () => {
    expect(calibrate(NOBODY)).toEqual(NO_CALIBRATION);
    const few = seen(REST).slice(0, 5);
    expect(calibrate({ rest: few, smile: few, jawOpen: few })).toEqual(NO_CALIBRATION);
    const rest = seen(REST);
    expect(calibrate({ rest, smile: rest, jawOpen: rest })).toEqual(calibrate({ ...NOBODY, rest }));
  });

  it('gives what can be stored and read again, whatever it was shown', () => {
    const extremes = [0, 1, 0.99].map((value) =>
      seen(Object.fromEntries(FACE_MOTIONS.map((motion) => [motion, value]))),
    );
    for (const rest of extremes) {
      const calibration = calibrate({ rest, smile: rest, jawOpen: rest });
      const stored: unknown = JSON.parse(JSON.stringify(calibration));
      expect(migrateCalibration(stored)).toEqual({ ok: true, value: calibration });
    }
  });
});

describe('without a calibration', () => {
  it('a face without a motion rests', () => {
    expect(mirror(stateOf(), NO_CALIBRATION)).toEqual(REST_POSE);
  });
});

describe('migrateCalibration', () => {
  it('names the field, its value and what is allowed', () => {
    const damaged = {
      ...NO_CALIBRATION,
      motion: { ...NO_CALIBRATION.motion, jawOpen: { rest: 0.5, full: 7 } },
    };
    const result = migrateCalibration(damaged);
    expect(result).toEqual({
      ok: false,
      problems: ['motion.jawOpen.full: 7 is not allowed. Allowed: a number from 0 to 1.'],
    });
  });

  it('refuses a full that is not above rest, unknown fields and what is no calibration', () => {
    const swapped = {
      ...NO_CALIBRATION,
      motion: { ...NO_CALIBRATION.motion, jawOpen: { rest: 0.5, full: 0.5 } },
    };
    for (const bad of [swapped, { ...NO_CALIBRATION, more: 1 }, null, 'x', [], {}]) {
      expect(migrateCalibration(bad).ok).toBe(false);
    }
  });

  it('brings an older version up step by step, and refuses one that nobody knows', () => {
    const { gaze, ...older } = { ...NO_CALIBRATION, version: 0 };
    expect(migrateCalibration(older).ok).toBe(false);
    const migrated = migrateCalibration(older, { 0: (fields) => ({ ...fields, gaze }) });
    expect(migrated).toEqual({ ok: true, value: NO_CALIBRATION });
    expect(migrateCalibration({ ...NO_CALIBRATION, version: 99 }).ok).toBe(false);
  });
});
