import { ease } from '../../numbers.ts';
import type { AvatarPose } from '../../pose/avatar-pose.ts';
import type { Shape } from '../../scene/scene.ts';
import type { NoseStyleName } from '../avataaars/nose-styles.ts';
import type { Turn } from './ball.ts';
import type { Thickness } from './pen.ts';
import type { Spot } from './smooth-line.ts';
import { strokeShape } from './stroke.ts';

/** How a hand draws noses. */
export interface NosePen {
  /** Each nose as one line, from its bridge to its wing. */
  readonly lines: Readonly<Record<NoseStyleName, readonly Spot[]>>;
  readonly thickness: Thickness;
  /** Between the eyes, where the nose wrinkles. */
  readonly bridge: Spot;
  /** Beside the wing, where the fold of a wrinkled nose begins. */
  readonly wing: Spot;
}

/** The nose's line stands out when the head turns; it wrinkles at the bridge. */
export function noseShapes(
  { lines, thickness, bridge, wing }: NosePen,
  style: NoseStyleName,
  { noseWrinkle }: AvatarPose,
  turn: Turn,
): readonly Shape[] {
  const lifted = lines[style].map(([x, y]) => turn([x, y - 10 * noseWrinkle], 0.16));
  const share = ease(0.1, 0.7, noseWrinkle);
  const wrinkle = (id: string, down: number, half: number): Shape =>
    strokeShape(
      id,
      bowOf(half).map(([x, y]) => turn([bridge[0] + x, bridge[1] + down + y], 0.1)),
      [3, 7, 3],
      share,
    );
  const fold = FOLD.map(([x, y]) => turn([wing[0] + x, wing[1] + y], 0.06));
  return [
    strokeShape('line', lifted, thickness),
    wrinkle('wrinkle-above', -9, 17),
    wrinkle('wrinkle-below', 9, 13),
    strokeShape('fold', fold, [3, 9, 3], share),
  ];
}

/** The fold from the nose's wing down towards the corner of the mouth. */
const FOLD: readonly Spot[] = [
  [0, 0],
  [-20, 14],
  [-32, 40],
];

function bowOf(half: number): readonly Spot[] {
  return [
    [-half, 4],
    [0, -3],
    [half, 4],
  ];
}
