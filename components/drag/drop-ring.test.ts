// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createDropRing } from './drop-ring.ts';

test('the ring is in the page only while it is around something', () => {
  document.body.innerHTML = '<input type="file">';
  const before = document.documentElement.children.length;
  HTMLElement.prototype.showPopover ??= () => undefined;
  const ring = createDropRing(document, '');
  ring(document.querySelector('input'));
  ring(document.querySelector('input'));
  expect(document.documentElement.children).toHaveLength(before + 1);
  ring(null);
  expect(document.documentElement.children).toHaveLength(before);
});
