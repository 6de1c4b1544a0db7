import { expect, test, vi } from 'vitest';
import { presetOf } from '../../lib/avatar/presets.ts';
import { avatarFile } from '../../lib/export/avatar-file.ts';
import { EMPTY_SHELF, parseShelf, type Shelf, withAvatar } from '../../lib/settings/shelf.ts';
import { createAvatarModel } from './avatar-model.ts';
import { createShelfModel } from './shelf-model.ts';

function create(stored?: unknown) {
  const avatar = createAvatarModel(presetOf('female'), () => undefined);
  const save = vi.fn<(shelf: Shelf) => void>();
  const shelf = createShelfModel(parseShelf(stored), avatar, save);
  const names = () => shelf.avatars.value.map(({ name }) => name);
  return { avatar, shelf, save, names };
}

test('looks are saved under names and put on again; the look history takes it back', () => {
  const { avatar, shelf, save } = create();
  shelf.saveAs(' Me ');
  avatar.startWith('male');
  shelf.saveAs('Work');
  expect(save.mock.lastCall?.[0].avatars).toMatchObject([
    { name: 'Me', look: presetOf('female') },
    { name: 'Work', look: presetOf('male') },
  ]);
  expect(shelf.current.value?.name).toBe('Work');
  shelf.wear(shelf.avatars.value[0]?.id ?? '');
  expect(avatar.configuration.value).toEqual(presetOf('female'));
  expect(shelf.current.value?.name).toBe('Me');
  avatar.undo();
  expect(avatar.configuration.value).toEqual(presetOf('male'));
});

test('a changed look is saved to the current avatar only on wish', () => {
  const { avatar, shelf } = create();
  shelf.saveAs('Me');
  expect(shelf.changed.value).toBe(false);
  avatar.choose('clothing', 'hoodie');
  expect(shelf.changed.value).toBe(true);
  expect(shelf.current.value?.look).toEqual(presetOf('female'));
  shelf.update();
  expect(shelf.changed.value).toBe(false);
  expect(shelf.current.value?.look.clothing).toBe('hoodie');
});

test('a name is changed, but not to nothing', () => {
  const { shelf, names } = create();
  shelf.saveAs('Me');
  const id = shelf.current.value?.id ?? '';
  shelf.rename(id, 'I');
  shelf.rename(id, '  ');
  shelf.saveAs(' ');
  expect(names()).toEqual(['I']);
});

test('a removed avatar comes back to its place', () => {
  const { shelf, save, names } = create();
  for (const name of ['A', 'B', 'C']) shelf.saveAs(name);
  shelf.remove(shelf.avatars.value[1]?.id ?? '');
  expect(names()).toEqual(['A', 'C']);
  expect(shelf.news.value).toMatchObject({ kind: 'removed', avatar: { name: 'B' } });
  shelf.restore();
  expect(names()).toEqual(['A', 'B', 'C']);
  expect(save.mock.lastCall?.[0].avatars).toHaveLength(3);
  expect(shelf.news.value).toBeNull();
});

test('an imported avatar is worn and kept under the name of its file', async () => {
  const { avatar, shelf, names } = create();
  await shelf.importFile(new File([avatarFile(presetOf('any'))], 'livemoji-party.json'));
  expect(avatar.configuration.value).toEqual(presetOf('any'));
  expect(names()).toEqual(['Party']);
  expect(shelf.news.value).toEqual({ kind: 'imported', name: 'Party' });
});

test('of a bad file nothing is taken, and its bad field is named', async () => {
  const { avatar, shelf, save } = create();
  const content = JSON.stringify({ ...presetOf('any'), mouth: 'beak' });
  await shelf.importFile(new File([content], 'bird.json'));
  expect(shelf.news.value).toMatchObject({
    kind: 'refused',
    file: 'bird.json',
    problems: [{ kind: 'refused', field: 'mouth', value: '"beak"' }],
  });
  expect(avatar.configuration.value).toEqual(presetOf('female'));
  expect(save).not.toHaveBeenCalled();
});

test('what was damaged in the store is told', () => {
  const look = { ...presetOf('any'), nose: 'beak' };
  const { shelf, names } = create(withAvatar(EMPTY_SHELF, { id: 'a', name: 'Me', look } as never));
  expect(names()).toEqual(['Me']);
  expect(shelf.news.value).toMatchObject({ kind: 'damaged', problems: [{ name: 'Me' }] });
  shelf.dismiss();
  expect(shelf.news.value).toBeNull();
});
