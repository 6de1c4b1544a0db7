// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { poseOfEmotion } from '../lib/avatar/pose.ts';
import { presetOf } from '../lib/avatar/presets.ts';
import { createRenderer } from '../lib/avatar/render.ts';
import type { Emotion } from '../lib/expression/emotions.ts';
import { LiveAvatar } from './live-avatar.tsx';
import { change, show } from './testing/page.tsx';

function create() {
  const pose = signal(poseOfEmotion('happy'));
  const drawn = signal<Emotion>('happy');
  const configuration = signal(presetOf('female'));
  const renderer = createRenderer();
  const root = show(<LiveAvatar {...{ renderer, configuration, pose, drawn }} />);
  const box = root.querySelector<HTMLElement>('[data-testid=live-avatar]');
  if (box === null) throw new Error('There is no avatar.');
  return { pose, drawn, box };
}

test('it says what it draws', () => {
  const { pose, drawn, box } = create();
  expect(box.dataset).toMatchObject({ expression: 'happy', mouth: poseOfEmotion('happy').mouth });
  change(() => {
    pose.value = poseOfEmotion('surprise');
    drawn.value = 'surprise';
  });
  expect(box.dataset).toMatchObject({
    expression: 'surprise',
    mouth: poseOfEmotion('surprise').mouth,
    eyes: poseOfEmotion('surprise').eyes,
  });
  expect(box.getAttribute('aria-label')).toBe('Your avatar, Surprised');
});

test('the former face fades above the new one, and no more than these two are there', () => {
  const { pose, box } = create();
  for (const emotion of ['sad', 'angry', 'fear'] as const) {
    change(() => {
      pose.value = poseOfEmotion(emotion);
    });
  }
  const [shown, fading, ...others] = box.children;
  expect(shown?.classList.contains('leaving')).toBe(false);
  expect(fading?.classList.contains('leaving')).toBe(true);
  expect(others).toEqual([]);
});

test('a tilt turns the head without drawing it anew', () => {
  const { pose, box } = create();
  const drawing = box.firstElementChild;
  change(() => {
    pose.value = { ...pose.value, headRoll: 12 };
  });
  expect(box.firstElementChild).toBe(drawing);
  expect(box.style.getPropertyValue('--head-roll')).toBe('12deg');
  const tilting = [...box.querySelectorAll<SVGElement>('.tilting')];
  expect(tilting.length).toBeGreaterThan(0);
  for (const part of tilting) expect(part.style.transformOrigin).toMatch(/^\d+px \d+px/);
});
