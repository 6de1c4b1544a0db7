// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { dropFile, putFile } from './put-file.ts';

const FILE = new File(['emoji'], 'livemoji-happy.png', { type: 'image/png' });

beforeEach(() => {
  document.body.innerHTML = '<div id="zone"></div><input type="file">';
});

function find<Found extends Element>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

test('a field holds the file, and tells the page as the browser does', () => {
  const input = find<HTMLInputElement>('input');
  const heard: string[] = [];
  for (const name of ['input', 'change']) {
    document.addEventListener(name, ({ type, composed }) => heard.push(`${type} ${composed}`), {
      once: true,
    });
  }
  expect(putFile(input, FILE)).toBe('given');
  expect([...(input.files ?? [])]).toEqual([FILE]);
  expect(heard).toEqual(['input true', 'change false']);
});

test('a field that is shut or gone is told apart', () => {
  const input = find<HTMLInputElement>('input');
  input.disabled = true;
  expect(putFile(input, FILE)).toBe('refused');
  input.remove();
  expect(putFile(input, FILE)).toBe('gone');
});

test('a zone that takes files gets it by a drop', () => {
  const zone = find('#zone');
  const heard: string[] = [];
  for (const name of ['dragenter', 'dragover', 'drop', 'dragleave']) {
    zone.addEventListener(name, (event) => {
      heard.push(name);
      event.preventDefault();
    });
  }
  expect(dropFile(zone, FILE)).toBe('given');
  expect(heard).toEqual(['dragenter', 'dragover', 'drop']);
});

test('one that lets the dragging pass is left again, without the file being dropped', () => {
  const zone = find('#zone');
  const heard: string[] = [];
  for (const name of ['drop', 'dragleave']) zone.addEventListener(name, () => heard.push(name));
  expect(dropFile(zone, FILE)).toBe('refused');
  expect(heard).toEqual(['dragleave']);
  zone.remove();
  expect(dropFile(zone, FILE)).toBe('gone');
});
