// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import { createCloseLook } from './close-look.ts';
import { createLiveModel } from './live-model.ts';

const AGREED = { ...DEFAULT_SETTINGS, consentedAt: '2026-01-02T03:04:05.000Z', cameraOn: true };

function start() {
  const settings = signal(AGREED);
  const live = createLiveModel(settings);
  const look = vi.fn<(closely: boolean) => void>();
  const opened: { readonly camera: string | null; readonly signal: AbortSignal }[] = [];
  const stream = {} as MediaStream;
  const end = new AbortController();
  const openMirror = (camera: string | null, ended: AbortSignal) => {
    opened.push({ camera, signal: ended });
    return Promise.resolve(stream);
  };
  const model = createCloseLook({ live, settings, look }, openMirror, end.signal);
  const isOpen = () => opened.filter((each) => !each.signal.aborted).length;
  return { settings, live, look, opened, stream, end, model, isOpen };
}

test('the camera of the page is open only during the look, and only while that of the engine is', async () => {
  const { live, look, model, isOpen, stream } = start();
  live.onStatus('watching');
  expect(isOpen()).toBe(0);
  model.open.value = true;
  await Promise.resolve();
  expect([isOpen(), model.mirror.value, look.mock.lastCall]).toEqual([1, stream, [true]]);
  live.onStatus('no-face');
  expect(isOpen()).toBe(1);
  live.onStatus('off');
  expect([isOpen(), model.mirror.value, look.mock.lastCall]).toEqual([0, null, [false]]);
  live.onStatus('watching');
  expect([isOpen(), look.mock.lastCall]).toEqual([1, [true]]);
  model.open.value = false;
  expect([isOpen(), look.mock.lastCall]).toEqual([0, [false]]);
});

test('another camera is shown as soon as it is chosen, and none after the page has ended', () => {
  const { settings, live, model, opened, isOpen, end } = start();
  live.onStatus('watching');
  model.open.value = true;
  settings.value = { ...AGREED, cameraId: 'desk' };
  expect(opened.map(({ camera }) => camera)).toEqual([null, 'desk']);
  expect(isOpen()).toBe(1);
  end.abort();
  expect(isOpen()).toBe(0);
});
