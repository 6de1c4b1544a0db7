import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { mirrorFrom } from './source.ts';

function repository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mirror-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'repository');
}

test('a mirror folder is taken from the root of the repository', () => {
  expect(mirrorFrom('/home/me/livemoji', '../mirror')).toBe('/home/me/mirror');
  expect(mirrorFrom('/home/me/livemoji', '/srv/models')).toBe('/srv/models');
});

test('a mirror address stays as it is', () => {
  expect(mirrorFrom('/home/me', 'https://example.org/models/')).toBe('https://example.org/models/');
});

test.each(['ftp://example.org/', 'file:///models', 's3://bucket'])(
  '%s is refused by name',
  (value) => {
    expect(() => mirrorFrom('/home/me', value)).toThrow(
      `MODELS_MIRROR is «${value}». Allowed: a fol`,
    );
  },
);

test.each([undefined, ''])(
  'without a setting (%j) the neighbouring folder serves if it is there',
  (unset) => {
    const root = repository();
    expect(mirrorFrom(root, unset)).toBeUndefined();
    const neighbour = join(root, '../shared/models');
    mkdirSync(neighbour, { recursive: true });
    expect(mirrorFrom(root, unset)).toBe(neighbour);
  },
);
