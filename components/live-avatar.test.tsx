// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { clampPose, REST_POSE } from '../lib/avatar/pose/avatar-pose.ts';
import { presetOf } from '../lib/avatar/presets.ts';
import type { Emotion } from '../lib/expression/emotions.ts';
import { LiveAvatar } from './live-avatar.tsx';
import { createDrawing } from './model/drawing.ts';
import { ALL_HANDS } from './testing/hands.ts';
import { change, show } from './testing/page.tsx';

/** Frames take their time on a busy machine. */
const PATIENCE = { timeout: 20_000 };

function create() {
  const pose = signal(REST_POSE);
  const drawn = signal<Emotion>('neutral');
  const configuration = signal(presetOf('female'));
  const drawing = createDrawing(ALL_HANDS);
  const root = show(<LiveAvatar {...{ drawing, configuration, pose, drawn }} />);
  const box = root.querySelector<HTMLElement>('[data-testid=live-avatar]');
  if (box === null) throw new Error('There is no avatar.');
  return { pose, drawn, configuration, box };
}

test('it says what it draws', async () => {
  const { pose, drawn, box } = create();
  expect(box.dataset).toMatchObject({ expression: 'neutral', mouth: 'rest', eyes: 'open' });
  change(() => {
    pose.value = clampPose({ jawOpen: 0.9, blinkLeft: 1, blinkRight: 1 });
    drawn.value = 'surprise';
  });
  expect(box.dataset.expression).toBe('surprise');
  expect(box.getAttribute('aria-label')).toBe('Your avatar, Surprised');
  await vi.waitFor(
    () => expect(box.dataset).toMatchObject({ mouth: 'open', eyes: 'closed' }),
    PATIENCE,
  );
}, 30_000);

test('a new pose changes the drawing that is there, another look replaces it', async () => {
  const { pose, configuration, box } = create();
  const drawing = box.firstElementChild;
  const before = box.innerHTML;
  change(() => {
    pose.value = clampPose({ smileLeft: 1, smileRight: 1 });
  });
  await vi.waitFor(() => expect(box.dataset.mouth).toBe('smile'), PATIENCE);
  expect(box.firstElementChild).toBe(drawing);
  expect(box.innerHTML).not.toBe(before);
  change(() => {
    configuration.value = presetOf('male');
  });
  expect(box.children).toHaveLength(1);
  expect(box.firstElementChild).not.toBe(drawing);
  expect(box.dataset.mouth).toBe('smile');
}, 30_000);

test('who wants no motion sees the seven faces', async () => {
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) => Object.assign(new EventTarget(), { matches: true, media: query }) as MediaQueryList,
  );
  const { pose, drawn, box } = create();
  change(() => {
    pose.value = clampPose({ jawOpen: 0.4 });
    drawn.value = 'sad';
  });
  await vi.waitFor(() => expect(box.dataset.mouth).toBe('frown'), PATIENCE);
  vi.restoreAllMocks();
}, 30_000);
