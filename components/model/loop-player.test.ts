// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { handOf } from '../../lib/avatar/hands/hands.ts';
import { presetOf } from '../../lib/avatar/presets.ts';
import { playLoop } from './loop-player.ts';

const LOOK = presetOf('female');
const SCENE = handOf(LOOK).scene(LOOK);

/** A window whose frames come when a test says so. */
function open({ reduced = false } = {}) {
  const element = document.createElement('div');
  const end = new AbortController();
  const frames: FrameRequestCallback[] = [];
  const motion = Object.assign(new EventTarget(), { matches: reduced });
  const page = {
    requestAnimationFrame: (draw: FrameRequestCallback) => frames.push(draw),
    cancelAnimationFrame: () => void frames.splice(0),
    matchMedia: () => motion as unknown as MediaQueryList,
  };
  playLoop(element, { scene: SCENE, emotions: ['happy', 'sad'], each: 2 }, page, end.signal);
  /** How the head is held at a time in milliseconds, or undefined if nothing is drawn. */
  const at = (time: number): string | undefined => {
    const draw = frames.shift();
    draw?.(time);
    const parts = [...element.querySelectorAll('g')];
    return draw && parts.map((part) => part.getAttribute('transform')).join();
  };
  return { at, end, element };
}

test('plays expression after expression, and then from the beginning', () => {
  const { at } = open();
  const rest = at(5000);
  const happy = at(6000);
  const sad = at(8000);
  expect(new Set([rest, happy, sad]).size).toBe(3);
  expect(at(9000)).toBe(rest);
  expect(at(10_000)).toBe(happy);
});

test('who wants no motion sees the first expression, once', () => {
  const { at, element } = open({ reduced: true });
  const before = element.innerHTML;
  expect(at(5000)).toBeDefined();
  expect(element.innerHTML).not.toBe(before);
  expect(at(6000)).toBeUndefined();
});

test('ends', () => {
  const { at, end } = open();
  at(0);
  end.abort();
  expect(at(20)).toBeUndefined();
});
