import { between, clamp01 } from '../numbers.ts';
import { path } from '../scene/path.ts';
import type { HeadRoom, Shape } from '../scene/scene.ts';

/** How much later the second ring sets out, as a share of the burst. */
const LATER = 0.22;
/** From where to where a ring grows, in radii of the head, and its width as it sets out, in hundredths of one. */
const REACH = [0.98, 1.44] as const;
const WIDTH = 6;
/** A ring is open over the shoulders: so far it goes down on either side, in degrees from straight up. */
const OPENS_AT = (118 * Math.PI) / 180;

/** Two rings that grow around the head and thin out. @param share of the burst that is over, 0 to 1 */
export function ringShapes(colour: string, share: number, room: HeadRoom): readonly Shape[] {
  const { middle, radius } = room;
  return [0, LATER].flatMap((delay, index) => {
    const own = (share - delay) / (1 - LATER);
    if (own <= 0 || own >= 1) return [];
    const reach = radius * between(...REACH, 1 - (1 - own) ** 2);
    const [aside, y] = [reach * Math.sin(OPENS_AT), middle.y - reach * Math.cos(OPENS_AT)];
    return [
      {
        id: `ring-${index}`,
        d: path`M${middle.x - aside} ${y}A${reach} ${reach} 0 1 1 ${middle.x + aside} ${y}`,
        stroke: colour,
        strokeWidth: Math.round(radius * WIDTH * between(1, 0.3, own)) / 100,
        opacity: clamp01(6 * own) * (1 - own ** 2),
      },
    ];
  });
}
