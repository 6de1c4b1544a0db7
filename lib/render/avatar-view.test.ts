import { Window } from 'happy-dom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sceneOf } from '../avatar/hands/hands.ts';
import { clampPose, REST_POSE } from '../avatar/pose/avatar-pose.ts';
import { poseOfEmotion } from '../avatar/pose/emotion-poses.ts';
import { presetOf } from '../avatar/presets.ts';
import type { MovingLayer } from '../avatar/scene/scene.ts';
import { AvatarView } from './avatar-view.ts';

const window = new Window();
const document = window.document as unknown as Document;
const scene = sceneOf({ ...presetOf('female'), background: 'mint', accessories: 'sunglasses' });

beforeEach(() => {
  vi.stubGlobal('DOMParser', window.DOMParser);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function shown(): { readonly parent: HTMLElement; readonly view: AvatarView } {
  const parent = document.createElement('div');
  return { parent, view: AvatarView.create(parent, scene) };
}

/** The attributes that are written while something is done. */
function written(doing: () => void): string[] {
  const prototype = window.Element.prototype;
  const set = vi.spyOn(prototype, 'setAttribute');
  const removed = vi.spyOn(prototype, 'removeAttribute');
  doing();
  const names = [...set.mock.calls, ...removed.mock.calls].map(([name]) => name);
  set.mockRestore();
  removed.mockRestore();
  return names;
}

it('shows a scene at rest, in place of what was there', () => {
  const parent = document.createElement('div');
  parent.append('Loading');
  AvatarView.create(parent, scene);
  expect(parent.textContent).toBe('');
  expect(parent.querySelectorAll('svg [data-layer]')).toHaveLength(scene.layers.length);
  expect(parent.querySelector('rect')?.getAttribute('fill')).toBe('#cdf3dd');
});

it('leaves the background out where it shall be transparent', () => {
  const parent = document.createElement('div');
  AvatarView.create(parent, scene, { transparent: true });
  expect(parent.querySelector('svg > rect')).toBeNull();
});

it('writes nothing for a pose that it shows already', () => {
  const { view } = shown();
  expect(written(() => view.update({ ...REST_POSE }))).toEqual([]);
});

it('writes only what a weight changes', () => {
  const { view } = shown();
  const names = written(() => view.update(clampPose({ blush: 0.5 })));
  expect(names.sort()).toEqual(['display', 'display', 'opacity', 'opacity']);
});

it('moves a turning head by transforms alone, and leaves the body', () => {
  const { parent, view } = shown();
  const names = written(() => view.update(clampPose({ roll: 0.5 })));
  expect(new Set(names)).toEqual(new Set(['transform']));
  const turned = (id: string) =>
    parent.querySelector(`[data-layer="${id}"]`)?.parentElement?.getAttribute('transform');
  expect(turned('head')).toMatch(/^matrix\(0\.97/);
  expect(turned('clothes')).toBe('matrix(1 0 0 1 0 0)');
});

it('is the same again after other poses', () => {
  const { parent, view } = shown();
  const ids = /a\d+-\d+/g;
  const rest = parent.innerHTML.replace(ids, '');
  view.update(poseOfEmotion('surprise'));
  expect(parent.innerHTML.replace(ids, '')).not.toBe(rest);
  view.update(REST_POSE);
  const visible = [...parent.querySelectorAll('path:not([display])')].map((path) =>
    path.getAttribute('d'),
  );
  const fresh = shown();
  expect(visible).toEqual(
    [...fresh.parent.querySelectorAll('path:not([display])')].map((path) => path.getAttribute('d')),
  );
});

it('shares no id with another avatar of the page, and every reference meets its own', () => {
  const idsOf = (element: Element) => [...element.querySelectorAll('[id]')].map(({ id }) => id);
  const [one, other] = [shown().parent, shown().parent];
  expect(idsOf(one).filter((id) => idsOf(other).includes(id))).toEqual([]);
  for (const [, id] of one.innerHTML.matchAll(/url\(#([^)]+)\)/g)) expect(idsOf(one)).toContain(id);
});

it('says which layer has changed its shapes', () => {
  const layer: MovingLayer = {
    kind: 'moving',
    id: 'odd',
    joint: 'head',
    depth: 0,
    draw: ({ tear }) => [{ id: 'a', d: '' }, ...(tear > 0 ? [{ id: 'b', d: '' }] : [])],
  };
  const view = AvatarView.create(document.createElement('div'), { ...scene, layers: [layer] });
  expect(() => view.update(clampPose({ tear: 1 }))).toThrow("odd draws shapes it didn't have.");
});
