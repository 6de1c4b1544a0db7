import { ease } from '../../numbers.ts';
import { ellipse, path } from '../../scene/path.ts';
import type { MovingLayer } from '../../scene/scene.ts';
import { INK, MIDDLE } from './ink.ts';
import type { NoseStyle } from './nose-styles.ts';

const TOP = 130;

/** The nose's shadow, which wrinkles and comes forward most when the head turns. */
export function noseLayer(style: NoseStyle): MovingLayer {
  return {
    kind: 'moving',
    id: 'nose',
    joint: 'head',
    depth: 1.25,
    draw: ({ noseWrinkle }) => [
      { id: 'shadow', d: shadow(style, noseWrinkle), fill: INK, opacity: 0.16 },
      { id: 'nostrils', d: nostrils(style, noseWrinkle), fill: INK, opacity: 0.25 },
      {
        id: 'wrinkles',
        d: wrinkles(noseWrinkle),
        fill: INK,
        opacity: 0.3 * ease(0.1, 0.7, noseWrinkle),
      },
    ],
  };
}

function shadow({ width, height, roundness, drop, bridge }: NoseStyle, wrinkle: number): string {
  const half = width + 1.6 * wrinkle;
  const y = TOP + drop - 2.2 * wrinkle;
  const [bend, reach] = [(height * 4) / 3, half * roundness];
  const bowl = path`M${MIDDLE - half} ${y}C${MIDDLE - reach} ${y + bend} ${MIDDLE + reach} ${y + bend} ${MIDDLE + half} ${y}`;
  if (bridge === 0) return `${bowl}z`;
  const left = path`C${MIDDLE + half * 0.55} ${y - 0.5} ${MIDDLE + 2.6} ${y - 3} ${MIDDLE + 1.8} ${y - bridge}`;
  const right = path`L${MIDDLE + 0.6} ${y - bridge}C${MIDDLE + 0.4} ${y - 3} ${MIDDLE - half * 0.5} ${y - 0.4} ${MIDDLE - half} ${y}z`;
  return bowl + left + right;
}

function nostrils({ width, height, drop, nostrils: size }: NoseStyle, wrinkle: number): string {
  if (size === 0) return '';
  const y = TOP + drop + height * 0.35 - 2.2 * wrinkle;
  return [-1, 1]
    .map((sign) => ellipse(MIDDLE + sign * width * 0.45, y, size * (1 + 0.3 * wrinkle), size * 0.7))
    .join('');
}

/** Two creases across the bridge, narrower at the top. */
function wrinkles(wrinkle: number): string {
  const y = 121 - 2.5 * wrinkle;
  return crease(y, 6.5) + crease(y + 6.2, 5.4);
}

function crease(y: number, half: number): string {
  return path`M${MIDDLE - half} ${y}C${MIDDLE - half * 0.45} ${y - 3.2} ${MIDDLE + half * 0.45} ${y - 3.2} ${MIDDLE + half} ${y}C${MIDDLE + half + 0.8} ${y + 0.8} ${MIDDLE + half - 0.2} ${y + 2} ${MIDDLE + half - 1.1} ${y + 1.6}C${MIDDLE + half * 0.35} ${y - 0.5} ${MIDDLE - half * 0.35} ${y - 0.5} ${MIDDLE - half + 1.1} ${y + 1.6}C${MIDDLE - half + 0.2} ${y + 2} ${MIDDLE - half - 0.8} ${y + 0.8} ${MIDDLE - half} ${y}z`;
}
