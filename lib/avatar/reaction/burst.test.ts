import { describe, expect, it } from 'vitest';
import { EMOTIONS } from '../../expression/emotions.ts';
import { sceneOf } from '../hands/hands.ts';
import { HANDS } from '../options.ts';
import { presetOf } from '../presets.ts';
import type { Shape } from '../scene/scene.ts';
import { isSeen } from '../scene/svg.ts';
import { BURST_TIME, burstShapes } from './burst.ts';

const KINDS = [...EMOTIONS, 'exaggerate'] as const;
/** More would cost more than a frame has, and would be a fuss. */
const MOST_SHAPES = 24;
/** So far, as a share of the drawing, something may stand out of it. */
const STANDS_OUT = 0.05;

const times = Array.from({ length: 60 }, (_, index) => ((index + 0.5) * BURST_TIME) / 60);

/** The coordinates in a path; the radii and flags of arcs are none. */
function coordinates({ d }: Shape): number[] {
  const points = d.replace(/A[\d.]+ [\d.]+ 0 [01] [01] /g, ' ');
  return [...points.matchAll(/-?\d+(\.\d+)?/g)].map(([number]) => Number(number));
}

describe.each(HANDS)('around the head of %s', (hand) => {
  const { headRoom, size } = sceneOf({ ...presetOf('any'), hand });

  it.each(KINDS)('%s stays within the drawing, and ends small', (kind) => {
    const seen = times.map((time) => burstShapes(kind, time, headRoom).filter(isSeen));
    expect(Math.max(...seen.map((shapes) => shapes.length))).toBeLessThanOrEqual(MOST_SHAPES);
    const all = seen.flat().flatMap(coordinates);
    expect(all.filter(Number.isNaN)).toEqual([]);
    expect(Math.min(...all)).toBeGreaterThan(-STANDS_OUT * size);
    expect(Math.max(...all)).toBeLessThan((1 + STANDS_OUT) * size);
    const last = seen.at(-1) ?? [];
    for (const { strokeWidth = 0 } of last) expect(strokeWidth).toBeLessThan(0.03 * size);
    expect(burstShapes(kind, BURST_TIME, headRoom)).toEqual([]);
  });

  it.each(KINDS)('%s names each shape once, and clips none', (kind) => {
    for (const time of times) {
      const shapes = burstShapes(kind, time, headRoom);
      expect(new Set(shapes.map(({ id }) => id)).size).toBe(shapes.length);
      expect(shapes.filter(({ clip }) => clip !== undefined)).toEqual([]);
    }
  });

  it('has the line of the hand around what is filled', () => {
    for (const kind of ['happy', 'sad', 'angry', 'surprise'] as const) {
      const filled = burstShapes(kind, 300, headRoom).filter(({ fill }) => fill !== undefined);
      expect(filled.length).toBeGreaterThan(3);
      for (const { fill, stroke } of filled) expect(stroke).toBe(headRoom.line?.colour ?? fill);
    }
  });
});
