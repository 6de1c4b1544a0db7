// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PictureField } from './find-fields.ts';
import { watchFields } from './watch-fields.ts';

let end: AbortController;
let told: (readonly PictureField[])[];

beforeEach(() => {
  document.body.innerHTML = '';
  end = new AbortController();
  told = [];
});

afterEach(() => end.abort());

function watch(markup: string): void {
  document.body.innerHTML = markup;
  watchFields(document, (fields) => told.push(fields), end.signal);
}

function ids(): readonly string[] {
  return (told.at(-1) ?? []).map(({ element }) => element.id);
}

test('fields for pictures are found at once, and no others', () => {
  watch(`
    <input type="file" id="any"><input type="file" id="png" accept=".png" style="display:none">
    <input type="file" id="pdf" accept=".pdf"><input type="file" id="off" disabled>
    <input type="file" id="folder" webkitdirectory><input type="text" id="text">`);
  expect(ids().filter((id) => id !== 'folder')).toEqual(['any', 'png']);
});

test('what comes later is found, and what goes is forgotten', async () => {
  watch('<main></main>');
  expect(ids()).toEqual([]);
  const main = document.querySelector('main');
  main?.insertAdjacentHTML('beforeend', '<div><p><input type="file" id="late"></p></div>');
  await vi.waitFor(() => expect(ids()).toEqual(['late']));
  main?.replaceChildren();
  await vi.waitFor(() => expect(ids()).toEqual([]));
});

test('an input that becomes a field for pictures is found, and one that is disabled is left', async () => {
  watch('<input id="field" accept=".pdf">');
  const input = document.querySelector('input');
  input?.setAttribute('type', 'file');
  input?.setAttribute('accept', 'image/*');
  await vi.waitFor(() => expect(ids()).toEqual(['field']));
  input?.setAttribute('disabled', '');
  await vi.waitFor(() => expect(ids()).toEqual([]));
});

test('open shadow trees are searched, in one another and later too', async () => {
  watch('<x-outer></x-outer>');
  const outer = document.querySelector('x-outer')?.attachShadow({ mode: 'open' });
  if (!outer) throw new Error('There is no shadow tree.');
  outer.innerHTML = '<x-inner></x-inner>';
  const inner = outer.querySelector('x-inner')?.attachShadow({ mode: 'open' });
  if (inner) inner.innerHTML = '<input type="file" id="deep">';
  await vi.waitFor(() => expect(ids()).toEqual(['deep']), { timeout: 3000 });
  inner
    ?.appendChild(document.createElement('p'))
    .insertAdjacentHTML('beforeend', '<input type="file" id="deeper">');
  await vi.waitFor(() => expect(ids()).toEqual(['deep', 'deeper']));
});

test('a zone is found by its name, the outermost only, and not where it has a field of its own', () => {
  watch(`
    <div class="photo-dropzone" id="zone"><span class="dropzone-text"></span></div>
    <div class="Drop-Area" id="area"></div><div data-dropzone id="data"></div>
    <div class="dropzone" id="with"><input type="file" id="own"></div>
    <div class="dropzone" id="papers"><input type="file" id="paper" accept=".pdf"></div>`);
  expect(ids()).toEqual(['own', 'zone', 'area', 'data']);
});

test('after the end nothing is told any more', async () => {
  watch('');
  end.abort();
  const before = told.length;
  document.body.innerHTML = '<input type="file">';
  await new Promise((resolve) => setTimeout(resolve, 160));
  expect(told.length).toBe(before);
});
