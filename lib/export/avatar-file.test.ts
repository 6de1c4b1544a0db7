import { expect, test } from 'vitest';
import { presetOf } from '../avatar/presets.ts';
import { avatarFile, readAvatarFile } from './avatar-file.ts';
import { avatarFileName, nameFromFile } from './avatar-file-name.ts';

const LOOK = presetOf('female');

function fileOf(content: unknown): Blob {
  return new Blob([typeof content === 'string' ? content : JSON.stringify(content)]);
}

test('an avatar comes out of its file as it went in', async () => {
  expect(await readAvatarFile(avatarFile(LOOK))).toEqual({ ok: true, value: LOOK });
});

test('each bad field is named with its value and what is allowed, and nothing is taken', async () => {
  const file = fileOf({ ...LOOK, clothing: 'feathers', skin: '#12', wings: 2 });
  expect(await readAvatarFile(file)).toMatchObject({
    ok: false,
    problems: [
      { kind: 'refused', field: 'skin', value: '"#12"', allowed: { kind: 'optionsOrColour' } },
      {
        kind: 'refused',
        field: 'clothing',
        value: '"feathers"',
        allowed: { kind: 'options', options: expect.arrayContaining(['hoodie']) },
      },
      { kind: 'unknownField', field: 'wings' },
    ],
  });
});

test('what is wrong is said before what is missing', async () => {
  const { ok, ...rest } = await readAvatarFile(fileOf({ version: LOOK.version, nose: 'beak' }));
  expect(ok).toBe(false);
  expect('problems' in rest && rest.problems[0]).toMatchObject({ field: 'nose', value: '"beak"' });
  expect('problems' in rest && rest.problems.at(-1)).toMatchObject({ kind: 'missing' });
});

test.each([
  ['{"hair": ', 'notJson'],
  ['', 'notJson'],
  ['"hello"', 'noAvatar'],
  ['[]', 'noAvatar'],
  ['{"name": "livemoji"}', 'noAvatar'],
  [' '.repeat(70_000), 'fileSize'],
])('%j is refused with a reason', async (content, kind) => {
  const result = await readAvatarFile(fileOf(content));
  expect(result).toMatchObject({ ok: false, problems: [{ kind }] });
});

test.each([
  ['Me at work', 'livemoji-me-at-work.json', 'Me at work'],
  ['Büro', 'livemoji-büro.json', 'Büro'],
  ['../🙂', 'livemoji-avatar.json', 'Avatar'],
])('«%s» is kept in %s', (name, file, back) => {
  expect(avatarFileName(name)).toBe(file);
  expect(nameFromFile(file)).toBe(back);
});
