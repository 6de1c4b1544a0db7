// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { sceneOf } from '../../lib/avatar/hands/hands.ts';
import { clampPose, REST_POSE } from '../../lib/avatar/pose/avatar-pose.ts';
import { presetOf } from '../../lib/avatar/presets.ts';
import { playAvatar } from './avatar-player.ts';

const FRAME = 1000 / 60;
const RESTING = { pose: REST_POSE, expression: 'neutral' } as const;
const SMILING = { pose: clampPose({ smileLeft: 1, smileRight: 1 }), expression: 'happy' } as const;

afterEach(() => {
  vi.restoreAllMocks();
});

/** A player at rest, in a page whose frames are drawn one by one. */
function play(reduced = false) {
  const waiting: ((time: number) => void)[] = [];
  const page = {
    requestAnimationFrame: (run: (time: number) => void) => waiting.push(run),
    cancelAnimationFrame: () => waiting.splice(0),
    matchMedia: () => Object.assign(new EventTarget(), { matches: reduced }),
  };
  let time = performance.now();
  vi.spyOn(performance, 'now').mockImplementation(() => time);
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

/** The shapes that are drawn over the avatar. */
function extras(box: HTMLElement): number {
  return box.querySelectorAll('svg > path:not([display])').length;
}

test('a reaction is drawn within two frames, bursts, and is gone after two seconds', () => {
  const { player, box, drawFrame, waits } = play();
  const before = box.querySelector('svg > g')?.outerHTML;
  player.react({ kind: 'show', emotion: 'happy' });
  expect(waits()).toBe(true);
  drawFrame();
  drawFrame();
  drawFrame();
  expect(box.dataset.mouth).toBe('smile');
  expect(extras(box)).toBeGreaterThan(0);
  for (let frame = 0; frame < 60; frame += 1) drawFrame();
  expect(box.dataset.mouth).toBe('smile');
  expect(extras(box)).toBe(0);
  for (let frame = 0; frame < 130; frame += 1) drawFrame();
  expect(box.dataset.mouth).toBe('rest');
  expect(box.querySelector('svg > g')?.outerHTML).toBe(before);
  expect(waits()).toBe(false);
});

test('who wants no motion sees the face of a reaction, and no burst', () => {
  const { player, box, drawFrame, waits } = play(true);
  player.react({ kind: 'show', emotion: 'sad' });
  drawFrame();
  expect(box.dataset.mouth).toBe('frown');
  expect(extras(box)).toBe(0);
  for (let frame = 0; frame < 200; frame += 1) drawFrame();
  expect(box.dataset.mouth).toBe('rest');
  expect(waits()).toBe(false);
});

test('an expression that is held large goes on following the face', () => {
  const { player, box, drawFrame } = play();
  player.react({ kind: 'exaggerate', held: true });
  player.aim({ pose: clampPose({ smileLeft: 0.2, smileRight: 0.2 }), expression: 'happy' });
  for (let frame = 0; frame < 20; frame += 1) drawFrame();
  expect(box.dataset.mouth).toBe('smile');
  player.react({ kind: 'exaggerate', held: false });
  for (let frame = 0; frame < 80; frame += 1) drawFrame();
  expect(box.dataset.mouth).toBe('rest');
});

test('who spares the processor sees every second frame, and the last one', () => {
  const { player, box, drawFrame, waits } = play();
  player.spare(true);
  player.aim(SMILING);
  let changes = 0;
  let before = box.innerHTML;
  let frames = 0;
  for (; waits() && frames < 60; frames += 1) {
    drawFrame();
    if (box.innerHTML !== before) changes += 1;
    before = box.innerHTML;
  }
  expect(changes).toBeGreaterThan(1);
  expect(changes).toBeLessThanOrEqual(Math.ceil(frames / 2));
  expect(box.dataset.mouth).toBe('smile');
});
