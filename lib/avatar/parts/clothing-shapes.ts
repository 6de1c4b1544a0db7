import type { DrawingElement } from '../scene/markup.ts';
import { shade } from './shape.ts';

/** The shoulders are arcs of this circle, left and mirrored on the right. */
const SHOULDER = { x: 112, y: 271, radius: 72 } as const;

/** A whole top with a round neck, in the picture's coordinates. */
export const ROUND_NECK =
  'M107 199.3C106 212 121 221.8 140 221.8S174 212 173 199.3A72 72 0 0 1 240 271V280H40V271A72 72 0 0 1 107 199.3z';

/** The band of a round neck. */
export const ROUND_BAND: DrawingElement = shade(
  'M101 200C100 218 118 229 140 229S180 218 179 200L173 199.3C174 212 160 221.8 140 221.8S106 212 107 199.3z',
  0.1,
);

/** A top that closes under the chin. */
export const CLOSED_NECK =
  'M108 199.1L140 206L172 199.1A72 72 0 0 1 240 271V280H40V271A72 72 0 0 1 108 199.1z';

/** Where the left shoulder is at a height, in the picture's coordinates. */
function shoulderAt(y: number): number {
  const { x, y: middle, radius } = SHOULDER;
  if (y >= middle) return x - radius;
  return Math.round((x - Math.sqrt(radius ** 2 - (middle - y) ** 2)) * 100) / 100;
}

/** A stripe across the top from shoulder to shoulder, below the neck. */
export function stripe(top: number, bottom: number): string {
  const [upper, lower] = [shoulderAt(top), shoulderAt(bottom)];
  return `M${upper} ${top}A72 72 0 0 0 ${lower} ${bottom}H${280 - lower}A72 72 0 0 0 ${280 - upper} ${top}z`;
}
