// @vitest-environment happy-dom
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { anchorOf } from './anchor.ts';

/** A document without layout: all that isn't `hidden`, and stands in nothing that is, is as large as a button. */
beforeAll(() => {
  Element.prototype.checkVisibility = function isShown() {
    return this.isConnected && this.closest('[hidden]') === null;
  };
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(
    () => new DOMRect(10, 10, 100, 30),
  );
});

afterAll(() => vi.restoreAllMocks());

/** The id of what the button stands beside. */
function anchorIn(markup: string): string | undefined {
  document.body.innerHTML = markup;
  const element = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!element) throw new Error('There is no field.');
  return anchorOf({ kind: 'input', element })?.id;
}

test.each([
  ['itself', '<input type="file" id="here">'],
  ['its label', '<label for="it" id="here">Picture</label><input type="file" id="it" hidden>'],
  ['the label around it', '<label id="here">Picture<input type="file" hidden></label>'],
  ['the button before it', '<p><button id="here">Photo</button><input type="file" hidden></p>'],
  ['the one after it', '<p><input type="file" hidden><a role="button" id="here">Browse</a></p>'],
  [
    'the one that speaks of files',
    '<p><button>Cancel</button><button id="here">Upload</button><input type="file" hidden></p>',
  ],
  [
    'one further out that speaks of files',
    '<div><div><div><i><input type="file" hidden></i></div></div><button id="here">Datei wählen</button></div>',
  ],
  ['the zone around it', '<div tabindex="0" id="here"><p><input type="file" hidden></p></div>'],
  ['the picture beside it', '<p><img id="here" alt=""><input type="file" hidden></p>'],
])('the button stands beside %s: case %#', (_, markup) => {
  expect(anchorIn(markup)).toBe('here');
});

test.each([
  ['nothing of it is seen', '<div hidden><button>Upload</button><input type="file"></div>'],
  [
    'what is near has nothing to do with it',
    '<div><div><div><i><input type="file" hidden></i></div></div><button>Send</button></div>',
  ],
  [
    'what opens it is too far away',
    '<div><p><p></p></p><button>Upload</button><div><div><div><div><div><input type="file" hidden></div></div></div></div></div></div>',
  ],
])('there is none where %s', (_, markup) => {
  expect(anchorIn(markup)).toBeUndefined();
});
