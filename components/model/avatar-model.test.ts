import { expect, test, vi } from 'vitest';
import type { AvatarConfiguration } from '../../lib/avatar/configuration.ts';
import { presetOf } from '../../lib/avatar/presets.ts';
import { createAvatarModel } from './avatar-model.ts';

function create() {
  const save = vi.fn<(look: AvatarConfiguration) => void>();
  return { avatar: createAvatarModel(presetOf('male'), save), save };
}

test('a choice shows at once, is saved and can be undone and redone', () => {
  const { avatar, save } = create();
  avatar.choose('hair', 'bun');
  expect(avatar.configuration.value.hair).toBe('bun');
  expect(save.mock.lastCall?.[0].hair).toBe('bun');
  avatar.undo();
  expect(avatar.configuration.value).toEqual(presetOf('male'));
  expect(save.mock.lastCall?.[0]).toEqual(presetOf('male'));
  avatar.redo();
  expect(avatar.configuration.value.hair).toBe('bun');
});

test('a colour that is being looked for shows, but is one step and one save only', () => {
  const { avatar, save } = create();
  for (const colour of ['#111111', '#222222', '#333333']) avatar.preview('skin', colour);
  expect(avatar.configuration.value.skin).toBe('#333333');
  expect(save).not.toHaveBeenCalled();
  avatar.choose('skin', '#333333');
  expect(save).toHaveBeenCalledTimes(1);
  avatar.undo();
  expect(avatar.configuration.value).toEqual(presetOf('male'));
  expect(avatar.canUndo.value).toBe(false);
});

test('what no attribute allows changes nothing', () => {
  const { avatar, save } = create();
  avatar.choose('hair', 'feathers');
  expect(avatar.configuration.value).toEqual(presetOf('male'));
  expect(save).not.toHaveBeenCalled();
});

test('a look from another page is taken over without saving it again', () => {
  const { avatar, save } = create();
  avatar.replace(presetOf('male'));
  expect(avatar.canUndo.value).toBe(false);
  avatar.replace(presetOf('any'));
  expect(avatar.configuration.value).toEqual(presetOf('any'));
  expect(save).not.toHaveBeenCalled();
});

test('a new look keeps how it is drawn and what is behind it', () => {
  const { avatar } = create();
  avatar.choose('hand', 'lorelei');
  avatar.choose('background', 'mint');
  avatar.startWith('female');
  expect(avatar.configuration.value).toEqual({
    ...presetOf('female'),
    hand: 'lorelei',
    background: 'mint',
  });
  avatar.surprise();
  expect(avatar.configuration.value).toMatchObject({
    gender: 'female',
    hand: 'lorelei',
    background: 'mint',
  });
});
