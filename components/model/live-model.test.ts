import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { REST_POSE } from '../../lib/avatar/pose/avatar-pose.ts';
import { NO_CALIBRATION } from '../../lib/avatar/pose/calibration.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings.ts';
import { stateOf } from '../testing/page.tsx';
import { createLiveModel, createLivePose } from './live-model.ts';

const CONSENTED: Settings = { ...DEFAULT_SETTINGS, consentedAt: '2026-01-02T03:04:05.000Z' };

test('the settings decide what is shown, before the engine has heard of them', () => {
  const settings = signal<Settings>(DEFAULT_SETTINGS);
  const live = createLiveModel(settings);
  live.onStatus('watching');
  expect(live.status.value).toBe('consent-needed');
  settings.value = CONSENTED;
  expect(live.status.value).toBe('watching');
  settings.value = { ...CONSENTED, cameraOn: false };
  expect(live.status.value).toBe('off');
  live.onStatus('off');
  settings.value = CONSENTED;
  expect(live.status.value).toBe('starting');
});

test('a state is drawn as in a mirror, between mirror and emoji as the person likes it', () => {
  const settings = signal<Settings>({ ...CONSENTED, emojiShare: 0 });
  const live = createLiveModel(settings);
  const pose = createLivePose(live, settings, signal(NO_CALIBRATION));
  expect(pose.value).toEqual(REST_POSE);
  live.onState(stateOf('sad', { head: { roll: 0.2, yaw: 0, pitch: 0 } }));
  expect(live.drawn.value).toBe('sad');
  expect(pose.value.roll).toBeLessThan(-0.2);
  expect(pose.value.tear).toBe(0);
  settings.value = { ...settings.value, emojiShare: 1 };
  expect(pose.value.tear).toBeGreaterThan(0.3);
  expect(live.reading.value).toEqual({ expression: 'sad', percent: 90 });
  expect(live.percents.sad.value).toBe(90);
});

test('the words hold still while the numbers only flicker', () => {
  const live = createLiveModel(signal(CONSENTED));
  live.onState(stateOf('sad', { confidence: 0.8 }));
  live.onState(stateOf('sad', { confidence: 0.81 }));
  expect(live.reading.value?.percent).toBe(80);
  live.onState(stateOf('sad', { confidence: 0.82 }));
  expect(live.reading.value?.percent).toBe(82);
});

test.each(['no-face', 'camera-lost', 'failed'] as const)('at %s the avatar rests', (status) => {
  const live = createLiveModel(signal(CONSENTED));
  live.onState(stateOf('angry'));
  live.onStatus(status);
  expect(live.drawn.value).toBe('neutral');
  expect(live.reading.value).toBeNull();
  expect(live.percents.angry.value).toBe(0);
});
