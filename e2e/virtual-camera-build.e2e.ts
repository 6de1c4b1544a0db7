import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { EXTENSION_DIRECTORY, requireBuild } from '../scripts/browser/extension-build.ts';

/** The most that the page's script may have, in bytes: every page of a site that is turned on reads it first. */
const LIMIT = 40_000;

test("the page's script is small, and has a name that says nothing", async () => {
  await requireBuild();
  const path = resolve(EXTENSION_DIRECTORY, 'content-scripts/call-camera.js');
  const text = await readFile(path, 'utf8');
  expect(text.length).toBeLessThan(LIMIT);
  expect(text).toMatch(/\n\/\/# sourceURL=camera\.js\n$/);
  // One expression: it declares nothing in the page.
  expect(text).toMatch(/^\(function\(\)\{/);
});
