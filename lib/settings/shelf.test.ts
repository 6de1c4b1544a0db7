import { expect, test } from 'vitest';
import { presetOf } from '../avatar/presets.ts';
import {
  EMPTY_SHELF,
  LONGEST_NAME,
  parseShelf,
  type SavedAvatar,
  tidyName,
  withAvatar,
  withAvatarAt,
  withChange,
  withoutAvatar,
} from './shelf.ts';

const ME: SavedAvatar = { id: 'a', name: 'Me', look: presetOf('female') };
const WORK: SavedAvatar = { id: 'b', name: 'Work', look: presetOf('male') };
const SHELF = withAvatar(withAvatar(EMPTY_SHELF, ME), WORK);

test('what was stored is read again as it was', () => {
  expect(parseShelf(undefined)).toEqual({ shelf: EMPTY_SHELF, problems: [] });
  const stored: unknown = JSON.parse(JSON.stringify(SHELF));
  expect(parseShelf(stored)).toEqual({ shelf: SHELF, problems: [] });
});

test('two avatars of one id are both kept, each with an id of its own', () => {
  const { shelf, problems } = parseShelf({ ...SHELF, avatars: [ME, { ...WORK, id: ME.id }] });
  expect(shelf.avatars.map(({ id, name }) => [id, name])).toEqual([
    ['a', 'Me'],
    ['a+', 'Work'],
  ]);
  expect(problems).toEqual([]);
});

test('a damaged field is named, and the rest of its avatar stays', () => {
  const damaged = { ...ME, look: { ...ME.look, clothing: 'feathers', hair: 'bun' } };
  const { shelf, problems } = parseShelf({ ...SHELF, avatars: [damaged, WORK] });
  expect(shelf.avatars.map(({ name }) => name)).toEqual(['Me', 'Work']);
  expect(shelf.avatars[0]?.look).toEqual({ ...ME.look, hair: 'bun' });
  expect(problems).toMatchObject([
    {
      name: 'Me',
      details: [
        {
          kind: 'dropped',
          field: 'clothing',
          value: '"feathers"',
          allowed: { options: expect.arrayContaining(['hoodie']) },
        },
      ],
    },
  ]);
});

test.each([
  ['text', 'x', null],
  ['an avatar without a look', { id: 'c', name: 'Lost' }, 'Lost'],
  ['an avatar without an id', { name: 'Lost', look: presetOf('any') }, 'Lost'],
])('%s is named and kept aside, also through the next save', (_, entry, name) => {
  const { shelf, problems } = parseShelf({ ...SHELF, avatars: [entry, WORK] });
  expect(shelf.avatars).toEqual([WORK]);
  expect(shelf.unread).toEqual([entry]);
  expect(problems).toMatchObject([{ name }]);
  const again = parseShelf(withAvatar(shelf, ME));
  expect(again.shelf.unread).toEqual([entry]);
  expect(again.problems).toEqual([]);
});

test.each([[[]], ['x'], [{ version: 2, avatars: [] }], [{ version: 1, avatars: {} }]])(
  'a shelf that is none (%j) is kept aside as a whole',
  (stored) => {
    const { shelf, problems } = parseShelf(stored);
    expect(shelf).toEqual({ ...EMPTY_SHELF, unread: [stored] });
    expect(problems).toHaveLength(1);
  },
);

test('the current avatar is one of the shelf, or none', () => {
  expect(parseShelf({ ...SHELF, current: 'z' }).shelf.current).toBeNull();
  expect(withoutAvatar(SHELF, 'b').current).toBeNull();
  expect(withoutAvatar(SHELF, 'a').current).toBe('b');
});

test('an avatar is changed, removed, and put back where it stood', () => {
  expect(withChange(SHELF, 'a', { name: 'I' }).avatars.map(({ name }) => name)).toEqual([
    'I',
    'Work',
  ]);
  const without = withoutAvatar(SHELF, 'a');
  expect(without.avatars).toEqual([WORK]);
  expect(withAvatarAt(without, ME, 0).avatars).toEqual([ME, WORK]);
});

test('names are tidied', () => {
  expect(tidyName('  Me\n at   work ')).toBe('Me at work');
  expect(tidyName(' \t ')).toBeNull();
  expect(tidyName('🙂'.repeat(60))).toBe('🙂'.repeat(LONGEST_NAME));
});
