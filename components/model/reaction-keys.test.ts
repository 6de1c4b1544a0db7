// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { EMOTIONS } from '../../lib/expression/emotions.ts';
import type { Reaction } from '../../lib/expression/reaction.ts';
import { listenForReactions } from './reaction-keys.ts';

const HELD = { kind: 'exaggerate', held: true } as const;
const RELEASED = { kind: 'exaggerate', held: false } as const;

let heard: Reaction[];
let exaggerateKey: string | null;
let end: AbortController;

beforeEach(() => {
  heard = [];
  exaggerateKey = 'F8';
  end = new AbortController();
  const keysOf = () => ({ exaggerateKey });
  listenForReactions(window, keysOf, (reaction) => heard.push(reaction), end.signal);
});

afterEach(() => {
  end.abort();
  document.body.replaceChildren();
});

interface KeyOptions extends KeyboardEventInit {
  readonly on?: Element;
  readonly at?: number;
  readonly trusted?: boolean;
}

/** Presses or lets go of a key as the browser tells it; says whether the page would have got it. */
function key(type: 'keydown' | 'keyup', code: string, options: KeyOptions = {}): boolean {
  const { on = document.body, at = 0, trusted = true, ...init } = options;
  const event = new KeyboardEvent(type, { code, bubbles: true, cancelable: true, ...init });
  Object.defineProperty(event, 'isTrusted', { value: trusted });
  Object.defineProperty(event, 'timeStamp', { value: at });
  const page = vi.fn();
  document.addEventListener(type, page, { once: true });
  const goesOn = on.dispatchEvent(event);
  document.removeEventListener(type, page);
  expect(page.mock.calls.length).toBe(goesOn ? 1 : 0);
  return goesOn;
}

const CALLS = { altKey: true, shiftKey: true };

function field(name: string, type?: string): HTMLElement {
  const element = document.createElement(name);
  if (type) element.setAttribute('type', type);
  document.body.append(element);
  return element;
}

describe('the key that exaggerates', () => {
  it('holds while it is held, and is kept from the page', () => {
    expect(key('keydown', 'F8')).toBe(false);
    expect(heard).toEqual([HELD]);
    expect(key('keyup', 'F8')).toBe(false);
    expect(heard).toEqual([HELD, RELEASED]);
  });

  it('renews itself as the key repeats, but not at every repetition', () => {
    for (let at = 0; at <= 1000; at += 33) key('keydown', 'F8', { at, repeat: at > 0 });
    expect(heard).toEqual([HELD, HELD, HELD]);
  });

  it('is let go where the window or the page is left, and when it ends', () => {
    key('keydown', 'F8');
    dispatchEvent(new Event('blur'));
    expect(heard).toEqual([HELD, RELEASED]);
    key('keydown', 'F8', { at: 2000 });
    const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    hidden.mockRestore();
    expect(heard.slice(2)).toEqual([HELD, RELEASED]);
    key('keydown', 'F8', { at: 4000 });
    end.abort();
    expect(heard.slice(4)).toEqual([HELD, RELEASED]);
    expect(key('keydown', 'F8', { at: 6000 })).toBe(true);
    expect(heard).toHaveLength(6);
  });

  it('is the one that is set at the moment; the one that is held is let go though it is another now', () => {
    key('keydown', 'F8');
    exaggerateKey = 'KeyE';
    expect(key('keyup', 'F8')).toBe(false);
    expect(key('keydown', 'F8')).toBe(true);
    expect(key('keydown', 'KeyE')).toBe(false);
    expect(heard).toEqual([HELD, RELEASED, HELD]);
    key('keyup', 'KeyE');
    exaggerateKey = null;
    expect(key('keydown', 'KeyE')).toBe(true);
  });

  it.each(['altKey', 'ctrlKey', 'metaKey', 'shiftKey'])('with %s is another one', (modifier) => {
    expect(key('keydown', 'F8', { [modifier]: true })).toBe(true);
    expect(heard).toEqual([]);
  });

  it('writes letters where one writes; a function key writes nothing', () => {
    exaggerateKey = 'KeyE';
    for (const on of [field('input'), field('textarea'), field('select'), field('input', 'text')]) {
      expect(key('keydown', 'KeyE', { on })).toBe(true);
    }
    expect(heard).toEqual([]);
    expect(key('keydown', 'KeyE', { on: field('input', 'range') })).toBe(false);
    key('keyup', 'KeyE');
    exaggerateKey = 'F8';
    expect(key('keydown', 'F8', { on: field('input') })).toBe(false);
  });
});

describe('Alt+Shift and a digit', () => {
  it('calls up the seven in their order', () => {
    for (const [index, emotion] of EMOTIONS.entries()) {
      expect(key('keydown', `Digit${index + 1}`, CALLS)).toBe(false);
      expect(heard.at(-1)).toEqual({ kind: 'show', emotion });
    }
    expect(heard).toHaveLength(EMOTIONS.length);
  });

  it('calls once, however long it is pressed', () => {
    key('keydown', 'Digit4', CALLS);
    expect(key('keydown', 'Digit4', { ...CALLS, repeat: true })).toBe(false);
    expect(heard).toHaveLength(1);
  });

  it('means nothing without both, with others, or beyond seven', () => {
    for (const [code, init] of [
      ['Digit4', {}],
      ['Digit4', { altKey: true }],
      ['Digit4', { shiftKey: true }],
      ['Digit4', { ...CALLS, ctrlKey: true }],
      ['Digit8', CALLS],
      ['Digit0', CALLS],
      ['KeyA', CALLS],
    ] as const) {
      expect(key('keydown', code, init), code).toBe(true);
    }
    expect(heard).toEqual([]);
  });

  it('means nothing where one writes', () => {
    const editor = field('div');
    Object.defineProperty(editor, 'isContentEditable', { value: true });
    for (const on of [field('input'), field('textarea'), editor]) {
      expect(key('keydown', 'Digit1', { ...CALLS, on })).toBe(true);
    }
    expect(heard).toEqual([]);
  });
});

test('a page that makes up keys is not heard', () => {
  expect(key('keydown', 'F8', { trusted: false })).toBe(true);
  expect(key('keydown', 'Digit1', { ...CALLS, trusted: false })).toBe(true);
  expect(heard).toEqual([]);
});
