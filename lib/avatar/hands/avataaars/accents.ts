import { between, ease } from '../../numbers.ts';
import { path } from '../../scene/path.ts';
import type { MovingLayer } from '../../scene/scene.ts';
import { veinPath } from '../vein.ts';
import { WATER, WHITE } from './ink.ts';

/** A tear below the eye on the picture's left, drawn under glasses. It wells up, then slides. */
export function tearLayer(): MovingLayer {
  return {
    kind: 'moving',
    id: 'tear',
    joint: 'head',
    depth: 0.95,
    draw: ({ tear }) => {
      const size = between(0.3, 1, ease(0, 0.8, tear));
      const d = drop(109, between(113, 117, tear), size);
      return [{ id: 'tear', d, fill: WATER, opacity: ease(0, 0.3, tear) }];
    },
  };
}

/** Sweat at the temple and the mark of anger on the forehead, above hair and hats. */
export function accentLayer(): MovingLayer {
  return {
    kind: 'moving',
    id: 'accents',
    joint: 'head',
    depth: 0.8,
    draw: ({ sweat, anger }) => {
      const size = between(0.55, 1, ease(0, 0.7, sweat));
      const y = between(64, 74, sweat);
      const angry = ease(0, 0.5, anger);
      const marks = vein(186, 66, between(0.6, 1, ease(0, 0.8, anger)));
      return [
        { id: 'sweat', d: drop(185, y, size), fill: WATER, opacity: ease(0, 0.4, sweat) },
        {
          id: 'sweat-light',
          d: path`M${185 - 3.2 * size} ${y + 12 * size}c0 ${3 * size} ${1 * size} ${4.6 * size} ${2.6 * size} ${5.4 * size}c${-0.9 * size} ${-1.4 * size} ${-1.3 * size} ${-3 * size} ${-1.1 * size} ${-5.4 * size}z`,
          fill: WHITE,
          opacity: 0.7 * ease(0.2, 0.6, sweat),
        },
        { id: 'anger', d: marks, stroke: '#FF3D3D', strokeWidth: 3.2, opacity: angry },
      ];
    },
  };
}

/** A drop whose tip is at (x, y), 17 units high at size 1. */
function drop(x: number, y: number, s: number): string {
  return (
    path`M${x} ${y}C${x} ${y} ${x - 6 * s} ${y + 7.3 * s} ${x - 6 * s} ${y + 11.3 * s}` +
    path`C${x - 6 * s} ${y + 14.6 * s} ${x - 3.3 * s} ${y + 17.3 * s} ${x} ${y + 17.3 * s}` +
    path`C${x + 3.3 * s} ${y + 17.3 * s} ${x + 6 * s} ${y + 14.6 * s} ${x + 6 * s} ${y + 11.3 * s}` +
    path`C${x + 6 * s} ${y + 7.3 * s} ${x} ${y} ${x} ${y}z`
  );
}

function vein(x: number, y: number, size: number): string {
  return veinPath(x, y, { near: 3 * size, far: 9 * size, bend: 3.4 * size });
}
