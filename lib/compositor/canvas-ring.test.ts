import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CanvasRing } from './canvas-ring.ts';

beforeEach(() => {
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      readonly getContext = vi.fn(() => ({ canvas: this }));
    },
  );
});

afterEach(() => vi.unstubAllGlobals());

test('canvases take turns, and the one that was painted on last stays at hand', () => {
  const ring = new CanvasRing({ width: 64, height: 48 });
  const first = ring.current;
  const painted = [ring.advance(), ring.advance(), ring.advance(), ring.advance()];
  expect(new Set(painted).size).toBe(3);
  expect(painted[2]).toBe(first);
  expect(painted[3]).toBe(painted[0]);
  expect(ring.current).toBe(painted[3]);
});
