import { effect } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { AVATAAARS } from '../../lib/avatar/hands/avataaars/hand.ts';
import { LORELEI } from '../../lib/avatar/hands/lorelei/hand.ts';
import { REST_POSE } from '../../lib/avatar/pose/avatar-pose.ts';
import { presetOf } from '../../lib/avatar/presets.ts';
import { createDrawing } from './drawing.ts';

const AVATAR = { ...presetOf('female'), hand: 'lorelei' } as const;

test('a hand is loaded once, when it is first needed; until then the first one draws', async () => {
  const load = vi.fn(() => Promise.resolve(LORELEI));
  const drawing = createDrawing({ initial: [AVATAAARS], load });
  expect(drawing.handOf(presetOf('any'))).toBe(AVATAAARS);
  expect(load).not.toHaveBeenCalled();
  const drawn: string[] = [];
  effect(() => void drawn.push(drawing.handOf(AVATAR).id));
  const meanwhile = drawing.render(AVATAR, REST_POSE);
  expect(drawn).toEqual(['avataaars']);
  await vi.waitFor(() => expect(drawn).toEqual(['avataaars', 'lorelei']), { timeout: 20_000 });
  expect(drawing.render(AVATAR, REST_POSE)).not.toBe(meanwhile);
  expect(load.mock.calls).toEqual([['lorelei']]);
}, 30_000);

test('a hand that is there from the start is used at once', () => {
  const load = vi.fn(() => Promise.reject(new Error('It is there.')));
  const drawing = createDrawing({ initial: [AVATAAARS, LORELEI], load });
  expect(drawing.handOf(AVATAR)).toBe(LORELEI);
  expect(load).not.toHaveBeenCalled();
});

test('while a hand fails to come, the first one goes on', async () => {
  const reported = vi.fn();
  vi.stubGlobal('reportError', reported);
  const load = vi.fn(() => Promise.reject(new Error('The extension is gone.')));
  const drawing = createDrawing({ initial: [AVATAAARS], load });
  expect(drawing.handOf(AVATAR)).toBe(AVATAAARS);
  await vi.waitFor(() => expect(reported).toHaveBeenCalledOnce());
  expect(drawing.handOf(AVATAR)).toBe(AVATAAARS);
  expect(load).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});
