import { describe, expect, it } from 'vitest';
import { createCanvas, drawCanvas, drawTriangle } from './draw-triangle.ts';
import { displacementField } from './radial-basis.ts';
import type { Point, Texture } from './scene.ts';
import { triangulate } from './triangulate.ts';

describe('displacementField', () => {
  const field = displacementField([
    { at: [0, 0], by: [10, 0] },
    { at: [40, 0], by: [0, 0] },
    { at: [0, 40], by: [0, -6] },
    { at: [0, 40], by: [0, -6] },
  ]);

  it('is exact at its anchors, also when one is named twice', () => {
    expect(field([0, 0])[0]).toBeCloseTo(10);
    expect(field([40, 0])[0]).toBeCloseTo(0);
    expect(field([0, 40])[1]).toBeCloseTo(-6);
  });

  it('lies between them elsewhere', () => {
    const [x] = field([20, 0]);
    expect(x).toBeGreaterThan(2);
    expect(x).toBeLessThan(8);
  });
});

describe('triangulate', () => {
  const points: Point[] = [
    [0, 0],
    [10, 0],
    [10.2, 10],
    [0, 10],
    [4, 5],
  ];

  it('covers a convex outline exactly once', () => {
    const triangles = triangulate(points);
    const areas = triangles.map(([a, b, c]) => {
      const [[ax, ay], [bx, by], [cx, cy]] = [points[a], points[b], points[c]] as [
        Point,
        Point,
        Point,
      ];
      return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
    });
    expect(triangles).toHaveLength(4);
    expect(areas.reduce((sum, area) => sum + area, 0)).toBeCloseTo(101);
  });
});

describe('drawTriangle', () => {
  /** Red grows to the right by 12 a pixel, green downwards. */
  const texture: Texture = {
    width: 20,
    height: 20,
    origin: [0, 0],
    pixels: Uint8Array.from({ length: 1200 }, (_, index) => {
      const pixel = Math.floor(index / 3);
      return [(pixel % 20) * 12, Math.floor(pixel / 20) * 12, 0][index % 3] ?? 0;
    }),
  };
  const corners = [
    { to: [0, 0], from: [4, 4] },
    { to: [8, 0], from: [12, 4] },
    { to: [0, 8], from: [4, 12] },
  ] as const;

  it('takes each pixel from its place in the texture, and leaves those outside alone', () => {
    const canvas = createCanvas([0, 0], 8, 8, 1);
    drawTriangle(canvas, texture, [...corners]);
    const at = (x: number, y: number): number[] => [
      ...canvas.pixels.subarray((y * 8 + x) * 3, (y * 8 + x) * 3 + 3),
    ];
    expect(at(2, 1)).toEqual([72, 60, 0]);
    expect(at(7, 7)).toEqual([0, 0, 0]);
  });

  it('has the same colours with more samples a pixel', () => {
    const fine = createCanvas([1, 1], 3, 3, 2);
    drawTriangle(fine, texture, [...corners]);
    const frame = createCanvas([0, 0], 8, 8, 1);
    drawCanvas(frame, fine);
    const at = (2 * 8 + 2) * 3;
    expect([...frame.pixels.subarray(at, at + 3)]).toEqual([72, 72, 0]);
  });
});
