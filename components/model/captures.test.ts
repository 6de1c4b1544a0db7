import { expect, test } from 'vitest';
import { poseOfEmotion } from '../../lib/avatar/pose/emotion-poses.ts';
import { presetOf } from '../../lib/avatar/presets.ts';
import { ALL_HANDS } from '../testing/hands.ts';
import { createCaptures, MOST_CAPTURES } from './captures.ts';
import { createDrawing } from './drawing.ts';

const LOOK = presetOf('any');

test('a capture keeps its moment, and the newest is looked at', () => {
  const drawing = createDrawing(ALL_HANDS);
  const captures = createCaptures(drawing);
  const happy = captures.freeze(LOOK, poseOfEmotion('happy'), 'happy');
  const sad = captures.freeze(LOOK, poseOfEmotion('sad'), 'sad');
  expect(happy.svg).toBe(drawing.render(LOOK, poseOfEmotion('happy')));
  expect(captures.all.value).toEqual([sad, happy]);
  expect(captures.selected.value).toBe(sad);
  captures.select(happy.id);
  expect(captures.selected.value).toBe(happy);
});

test('when the one that is looked at goes, the newest takes its place', () => {
  const captures = createCaptures(createDrawing(ALL_HANDS));
  const first = captures.freeze(LOOK, poseOfEmotion('happy'), 'happy');
  const second = captures.freeze(LOOK, poseOfEmotion('sad'), 'sad');
  captures.remove(second.id);
  expect(captures.selected.value).toBe(first);
  captures.remove(first.id);
  expect(captures.selected.value).toBeNull();
});

test('the oldest are dropped', () => {
  const captures = createCaptures(createDrawing(ALL_HANDS));
  for (let count = 0; count <= MOST_CAPTURES; count += 1) {
    captures.freeze(LOOK, poseOfEmotion('happy'), 'happy');
  }
  expect(captures.all.value).toHaveLength(MOST_CAPTURES);
  expect(captures.all.value.map(({ id }) => id)).not.toContain(1);
});
