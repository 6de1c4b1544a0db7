import type { AvatarConfiguration } from '../../configuration.ts';
import { hexOf, MAKEUP_COLOURS } from '../../palettes.ts';
import { hasLipstick } from '../../parts/face-details.ts';
import type { MouthStyle } from './mouth-styles.ts';

/** How far lipstick stands out around a mouth that has no lips of its own. */
const PAINTED_LIPS = [3.4, 4.4] as const;

/** A mouth with the configuration's lipstick on it. */
export function madeUp(
  style: MouthStyle,
  { makeup, makeupColour }: AvatarConfiguration,
): MouthStyle {
  if (!hasLipstick(makeup)) return style;
  return {
    ...style,
    lips: style.lips[0] > 0 ? style.lips : PAINTED_LIPS,
    lipColour: hexOf(MAKEUP_COLOURS, makeupColour),
  };
}
