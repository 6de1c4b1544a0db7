// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { wishOf } from './wish-of.ts';

function wishIn(markup: string) {
  document.body.innerHTML = `<p>${'Something else. '.repeat(40)}max 1 KB</p><main>${markup}</main>`;
  const element = document.querySelector('input');
  if (!element) throw new Error('There is no field.');
  return wishOf({ kind: 'input', element }, undefined);
}

test('a field that says nothing gets the usual', () => {
  expect(wishIn('<div><input type="file"></div>')).toEqual({
    formats: ['png', 'webp', 'jpeg'],
    side: 512,
    mostBytes: 1_000_000,
  });
});

test.each([
  '<div><input type="file"><small>max. 50 KB, 256x256</small></div>',
  '<label><input type="file"> up to 50 KB, best 256 x 256</label>',
  '<input type="file" aria-describedby="hint"><p id="hint">under 50kb, 256×256 px</p>',
  '<input type="file" title="256 x 256 pixels" data-max-file-size="50KB">',
])('what is said in its attributes or beside it counts: %#', (markup) => {
  expect(wishIn(markup)).toMatchObject({ side: 256, mostBytes: 50_000 });
});

test('a zone takes every format', () => {
  const element = document.createElement('div');
  element.textContent = 'Drop a logo of at most 30 kB here';
  expect(wishOf({ kind: 'zone', element }, element)).toEqual({
    formats: ['png', 'webp', 'jpeg'],
    side: 512,
    mostBytes: 30_000,
  });
});
