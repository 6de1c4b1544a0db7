import { Window } from 'happy-dom';
import { expect, it, vi } from 'vitest';
import type { Shape } from '../avatar/scene/scene.ts';
import { ExtraShapes } from './extra-shapes.ts';
import { element } from './svg-elements.ts';

const window = new Window();
const document = window.document as unknown as Document;
const RED: Shape = { id: 'a', d: 'M0 0h1', fill: 'red', opacity: 0.5 };
const LINE: Shape = { id: 'b', d: 'M0 0v1', stroke: 'black', strokeWidth: 2 };

function create() {
  const parent = element(document, 'svg');
  const extra = new ExtraShapes(parent);
  const shown = () => parent.querySelectorAll('path:not([display])');
  return { parent, extra, shown };
}

it('shows shapes, others in place of them, and none', () => {
  const { parent, extra, shown } = create();
  extra.update([RED, LINE]);
  expect(parent.innerHTML).toContain('<path d="M0 0h1" fill="red" opacity="0.5">');
  extra.update([LINE]);
  expect(shown()).toHaveLength(1);
  expect(shown()[0]?.outerHTML).not.toMatch(/fill|opacity/);
  extra.update([]);
  expect(shown()).toHaveLength(0);
  expect(parent.children).toHaveLength(2);
});

it('takes up the paths that it has', () => {
  const { parent, extra, shown } = create();
  extra.update([RED, LINE]);
  extra.update([]);
  extra.update([LINE, RED]);
  expect(parent.children).toHaveLength(2);
  expect(shown()[0]?.getAttribute('stroke')).toBe('black');
});

it('leaves out what leaves no trace', () => {
  const { shown, extra } = create();
  extra.update([{ ...RED, opacity: 0 }, { ...LINE, d: '' }, RED]);
  expect(shown()).toHaveLength(1);
});

it('writes nothing while nothing changes', () => {
  const { extra } = create();
  extra.update([RED]);
  const set = vi.spyOn(window.Element.prototype, 'setAttribute');
  extra.update([{ ...RED }]);
  expect(set).not.toHaveBeenCalled();
  extra.update([]);
  set.mockClear();
  extra.update([]);
  expect(set).not.toHaveBeenCalled();
  set.mockRestore();
});
