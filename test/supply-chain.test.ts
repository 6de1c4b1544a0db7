import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

const LockSchema = v.object({
  packages: v.record(
    v.string(),
    v.object({
      hasInstallScript: v.optional(v.boolean()),
      integrity: v.optional(v.string()),
      resolved: v.optional(v.string()),
      link: v.optional(v.boolean()),
    }),
  ),
});

const PackageSchema = v.object({
  allowScripts: v.record(v.string(), v.boolean()),
  dependencies: v.record(v.string(), v.string()),
  devDependencies: v.record(v.string(), v.string()),
});

function read(name: string): string {
  return readFileSync(resolve(ROOT, name), 'utf8');
}

const lock = v.parse(LockSchema, JSON.parse(read('package-lock.json')));
const own = v.parse(PackageSchema, JSON.parse(read('package.json')));
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

test('each package with an install script is allowed or denied by name, and only node may run its own', () => {
  const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = scripted.map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect([...new Set(names)].sort()).toEqual(Object.keys(own.allowScripts).sort());
  const allowed = Object.entries(own.allowScripts).filter(([, may]) => may);
  expect(allowed).toEqual([['node', true]]);
  expect(read('.npmrc')).toContain('strict-allow-scripts=true');
});

test('each package is locked to its bytes', () => {
  const bare = locked.filter(
    ([, { integrity, link }]) => !link && !integrity?.startsWith('sha512-'),
  );
  expect(bare.map(([path]) => path)).toEqual([]);
});

test('each direct dependency is an exact version', () => {
  for (const [name, version] of Object.entries({ ...own.dependencies, ...own.devDependencies })) {
    expect(`${name}@${version}`).toMatch(/@\d+\.\d+\.\d+(?:-[\w.]+)?$/);
  }
});
