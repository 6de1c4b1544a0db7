import { effect } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { AVATAAARS } from '../../lib/avatar/hands/avataaars/hand.ts';
import { handOf } from '../../lib/avatar/hands/hands.ts';
import { loadHand } from '../../lib/avatar/hands/load-hand.ts';
import { HANDS } from '../../lib/avatar/options.ts';
import { REST_POSE } from '../../lib/avatar/pose/avatar-pose.ts';
import { presetOf } from '../../lib/avatar/presets.ts';
import { createDrawing } from './drawing.ts';

const LORELEI = { ...presetOf('female'), hand: 'lorelei' } as const;

test.each(HANDS)('the hand %s is loaded as itself', async (id) => {
  const hand = await loadHand(id);
  expect(hand).toBe(handOf({ ...LORELEI, hand: id }));
});

test('a hand is loaded once, when it is first needed; until then avataaars draws', async () => {
  const load = vi.fn(loadHand);
  const drawing = createDrawing([], load);
  expect(drawing.handOf(presetOf('any'))).toBe(AVATAAARS);
  expect(load).not.toHaveBeenCalled();
  const drawn: string[] = [];
  effect(() => void drawn.push(drawing.handOf(LORELEI).id));
  const meanwhile = drawing.render(LORELEI, REST_POSE);
  expect(drawn).toEqual(['avataaars']);
  await vi.waitFor(() => expect(drawn).toEqual(['avataaars', 'lorelei']), { timeout: 20_000 });
  expect(drawing.render(LORELEI, REST_POSE)).not.toBe(meanwhile);
  expect(load).toHaveBeenCalledTimes(1);
}, 30_000);

test('a hand that is there from the start is used at once', async () => {
  const load = vi.fn(loadHand);
  const drawing = createDrawing([await loadHand('lorelei')], load);
  expect(drawing.handOf(LORELEI).id).toBe('lorelei');
  expect(load).not.toHaveBeenCalled();
});
