// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { sceneOf } from '../../lib/avatar/hands/hands.ts';
import { clampPose, REST_POSE } from '../../lib/avatar/pose/avatar-pose.ts';
import { presetOf } from '../../lib/avatar/presets.ts';
import { playAvatar } from './avatar-player.ts';

const FRAME = 1000 / 60;
const RESTING = { pose: REST_POSE, expression: 'neutral' } as const;
const SMILING = { pose: clampPose({ smileLeft: 1, smileRight: 1 }), expression: 'happy' } as const;

/** A player at rest, in a page whose frames are drawn one by one. */
function play(reduced = false) {
  const waiting: ((time: number) => void)[] = [];
  const page = {
    requestAnimationFrame: (run: (time: number) => void) => waiting.push(run),
    cancelAnimationFrame: () => waiting.splice(0),
    matchMedia: () => Object.assign(new EventTarget(), { matches: reduced }),
  };
  let time = performance.now();
  const drawFrame = () => {
    time += FRAME;
    for (const run of waiting.splice(0)) run(time);
  };
  const box = document.createElement('div');
  const player = playAvatar(box, page as unknown as Window, new AbortController().signal);
  player.dress(sceneOf(presetOf('female')));
  player.aim(RESTING);
  for (let frame = 0; frame < 60; frame += 1) drawFrame();
  return { player, box, drawFrame, waits: () => waiting.length > 0 };
}

test.each([false, true])(
  'the first frame after a state shows it (no motion wished: %s)',
  (reduced) => {
    const { player, box, drawFrame, waits } = play(reduced);
    expect(waits()).toBe(false);
    const before = box.innerHTML;
    player.aim(SMILING);
    expect(waits()).toBe(true);
    expect(box.innerHTML).toBe(before);
    drawFrame();
    expect(box.innerHTML).not.toBe(before);
  },
);

test('the drawing has arrived when the next state is due, and then no frame is asked for', () => {
  const { player, box, drawFrame, waits } = play();
  player.aim(SMILING);
  drawFrame();
  const halfway = box.innerHTML;
  drawFrame();
  drawFrame();
  const arrived = box.innerHTML;
  expect(arrived).not.toBe(halfway);
  expect(waits()).toBe(false);
  drawFrame();
  expect(box.innerHTML).toBe(arrived);
});
