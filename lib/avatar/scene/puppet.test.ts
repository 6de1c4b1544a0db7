import { describe, expect, it } from 'vitest';
import { clampPose, REST_POSE } from '../pose/avatar-pose.ts';
import { IDENTITY, type Matrix, matrixText, multiply, rotation } from './matrix.ts';
import { puppetTransform } from './puppet.ts';
import type { StaticLayer } from './scene.ts';

const puppet = { neck: { x: 140, y: 170 }, face: { x: 140, y: 125 }, reach: { x: 11, y: 8 } };

function layer(joint: StaticLayer['joint'], depth: number): StaticLayer {
  return { kind: 'static', id: 'layer', joint, depth, svg: '' };
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

describe('puppetTransform', () => {
  it('leaves everything where it is at rest', () => {
    for (const depth of [-0.3, 0, 1]) {
      expect(matrixText(puppetTransform(puppet, layer('head', depth), REST_POSE))).toBe(
        'matrix(1 0 0 1 0 0)',
      );
    }
  });

  it('leaves the body where it is', () => {
    const turned = clampPose({ roll: 1, yaw: 1, pitch: -1 });
    expect(puppetTransform(puppet, layer('body', 1), turned)).toBe(IDENTITY);
  });

  it('tilts every layer by the same 25 degrees around the neck', () => {
    for (const depth of [-0.3, 0.2, 1]) {
      const matrix = puppetTransform(puppet, layer('head', depth), clampPose({ roll: 1 }));
      expect(apply(matrix, 140, 170)).toEqual([140, 170]);
      const [x, y] = apply(matrix, 140, 70);
      expect([Math.round(x), Math.round(y)]).toEqual([182, 79]);
    }
  });

  it('moves the front with the turn and the back against it', () => {
    const yaw = clampPose({ yaw: 1 });
    expect(apply(puppetTransform(puppet, layer('head', 1), yaw), 140, 125)[0]).toBeCloseTo(151);
    expect(apply(puppetTransform(puppet, layer('head', -0.5), yaw), 140, 125)[0]).toBeCloseTo(
      134.5,
    );
    const up = clampPose({ pitch: 1 });
    expect(apply(puppetTransform(puppet, layer('head', 1), up), 140, 125)[1]).toBeCloseTo(117);
  });
});

describe('multiply', () => {
  it('does the inner map first', () => {
    const shift: Matrix = [1, 0, 0, 1, 10, 0];
    const quarter = rotation(90, { x: 0, y: 0 });
    const [x, y] = apply(multiply(quarter, shift), 0, 0);
    expect([Math.round(x), Math.round(y)]).toEqual([0, 10]);
  });
});
