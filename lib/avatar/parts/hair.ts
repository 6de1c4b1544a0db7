import type { DrawingElement } from '../scene/markup.ts';
import {
  LOOSE_CURTAIN,
  LOOSE_FRINGE,
  LOOSE_PARTED,
  LOOSE_SWEPT,
  TIED_BACK,
  TIED_FRINGE,
  TIED_PARTED,
} from './hair-caps.ts';
import {
  BOX_BRAIDS,
  CHIN,
  FLIPPED,
  type HairLength,
  RINGLETS,
  STRAIGHT,
  WAVES,
} from './hair-lengths.ts';
import { SHORT_HAIR } from './hair-short.ts';
import {
  AFRO_PUFFS,
  BRAIDS,
  HALF_UP_BUN,
  LOW_BUN,
  PIGTAILS,
  PONYTAIL,
  SIDE_BRAID,
  SIDE_PONYTAIL,
  SPACE_BUNS,
  TOP_KNOT,
} from './hair-tied.ts';

/** A front on a length. */
function styled(cap: readonly DrawingElement[], ...lengths: readonly HairLength[]): HairLength {
  return {
    back: lengths.flatMap(({ back }) => back),
    front: [...lengths.flatMap(({ front }) => front), ...cap],
  };
}

const COMPOSED_HAIR = {
  bobWithFringe: styled(LOOSE_FRINGE, CHIN),
  flippedEnds: styled(LOOSE_SWEPT, FLIPPED),
  longCentreParting: styled(LOOSE_PARTED, STRAIGHT),
  longWithFringe: styled(LOOSE_FRINGE, STRAIGHT),
  longCurtainFringe: styled(LOOSE_CURTAIN, STRAIGHT),
  longWaves: styled(LOOSE_PARTED, WAVES),
  ringlets: styled(LOOSE_SWEPT, RINGLETS),
  boxBraids: styled(LOOSE_PARTED, BOX_BRAIDS),
  halfUp: styled(LOOSE_CURTAIN, HALF_UP_BUN, WAVES),
  afroPuffs: styled(TIED_PARTED, AFRO_PUFFS),
  topKnot: styled(TIED_BACK, TOP_KNOT),
  topKnotWithFringe: styled(TIED_FRINGE, TOP_KNOT),
  lowBun: styled(TIED_PARTED, LOW_BUN),
  spaceBuns: styled(TIED_PARTED, SPACE_BUNS),
  spaceBunsWithFringe: styled(TIED_FRINGE, SPACE_BUNS),
  ponytail: styled(TIED_BACK, PONYTAIL),
  ponytailWithFringe: styled(TIED_FRINGE, PONYTAIL),
  sidePonytail: styled(TIED_BACK, SIDE_PONYTAIL),
  pigtails: styled(TIED_PARTED, PIGTAILS),
  pigtailsWithFringe: styled(TIED_FRINGE, PIGTAILS),
  braids: styled(TIED_PARTED, BRAIDS),
  braidsWithFringe: styled(TIED_FRINGE, BRAIDS),
  sideBraid: styled(TIED_BACK, SIDE_BRAID),
} as const satisfies Readonly<Record<string, HairLength>>;

/** The hair that avataaars doesn't have, in the picture's coordinates. */
export const OWN_HAIR: Readonly<Record<string, HairLength>> = {
  ...Object.fromEntries(
    Object.entries(SHORT_HAIR).map(([name, front]) => [name, { back: [], front }]),
  ),
  ...COMPOSED_HAIR,
};
