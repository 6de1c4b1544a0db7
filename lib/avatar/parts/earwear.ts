import type { DrawingElement } from '../scene/markup.ts';
import { both, disc, dyed, line, pierced, seam, shade, shine } from './shape.ts';

const BEHIND_THE_EAR = [
  dyed('earwear', 'M86 101C80 91 67 95 67 109V120Q67 126 72 126T77 120V111C77 105 81 102 84 106z'),
  shine('M70 108C70 103 73 100 76 99L77 102C74 103 73 106 73 109V116H70z', 0.3),
  line({ dyed: 'earwear' }, 'M83 103C86 108 84 114 82 118', 2.2),
  dyed('earwear', disc(81, 121, 4.2)),
  shade(disc(81, 121, 4.2), 0.2),
];

/** What is worn in the ears, in the picture's coordinates. Hair falls over it. */
export const IN_THE_EARS = {
  studs: both(dyed('earwear', disc(78, 132, 3.6)), shine(disc(77, 131, 1.3), 0.6)),
  hoops: both(pierced('earwear', `${disc(77, 143, 10)}${disc(77, 143, 7.4)}`)),
  drops: both(
    dyed('earwear', disc(78, 132, 2.8)),
    dyed('earwear', 'M78 135C80 142 85 147 85 153A7 7 0 0 1 71 153C71 147 76 142 78 135z'),
    shine('M76 146C74 149 73 152 74 155L76 154C75 152 76 149 77 147z', 0.5),
  ),
  earbuds: both(
    dyed(
      'earwear',
      'M79 112Q86 112 86 119Q86 124 83 125L82 137Q81 140 78.500 139Q77 138 77 136V119Q75 112 79 112z',
    ),
    shade(disc(82, 118, 2.2), 0.25),
  ),
} as const satisfies Readonly<Record<string, readonly DrawingElement[]>>;

/** How thick the band is. */
const BAND = 10;
/** The highest that a band can lie and still be in the picture, and the lowest: on the bare head. */
const BAND_REACH = [3, 26] as const;

/** @param crown how high what it lies on goes, in the picture's coordinates */
function band(crown: number): DrawingElement[] {
  const [highest, lowest] = BAND_REACH;
  const top = Math.min(Math.max(crown - BAND + 1, highest), lowest);
  const under = top + BAND;
  const side = top + 40;
  return [
    dyed(
      'earwear',
      `M65 112C60 ${side} 92 ${top} 140 ${top}S220 ${side} 215 112H205C208 ${side + 10} 180 ${under} 140 ${under}S72 ${side + 10} 75 112z`,
    ),
    shine(
      `M76 ${side + 8}C84 ${top + 22} 108 ${top + 5} 140 ${top + 5}C124 ${top + 9} 94 ${top + 22} 81 ${side + 10}z`,
      0.25,
    ),
  ];
}

const CUP = [
  dyed('earwear', 'M66 90H76Q88 90 88 102V130Q88 142 76 142H66Q56 142 56 130V102Q56 90 66 90z'),
  shade('M76 90Q88 90 88 102V130Q88 142 76 142Q80 136 80 128V104Q80 96 76 90z', 0.3),
  shine('M62 100Q62 96 66 96V136Q62 136 62 132z', 0.25),
];

const MICROPHONE = [
  line({ dyed: 'earwear' }, 'M70 138C72 158 88 170 108 171', 4),
  seam('M70 138C72 158 88 170 108 171', 4, 0.2),
  dyed('earwear', 'M106 165H116Q121 165 121 171T116 177H106Q101 177 101 171T106 165z'),
  shade('M106 165H116Q121 165 121 171T116 177H106Q101 177 101 171T106 165z', 0.3),
];

const ON_THE_EARS: Readonly<Record<string, readonly DrawingElement[]>> = {
  hearingAid: both(...BEHIND_THE_EAR),
  cochlearImplant: both(
    ...BEHIND_THE_EAR,
    line({ dyed: 'earwear' }, 'M72 96C74 88 78 82 84 78', 2.2),
    dyed('earwear', disc(88, 74, 9)),
    shade(disc(88, 74, 4), 0.2),
  ),
};

/**
 * What is worn over hair and hat. Hair is tucked behind a hearing aid: who wears one may show it.
 *
 * @param crown how high hair or hat go, in the picture's coordinates: a band lies on it
 */
export function overTheEars(earwear: string, crown: number): readonly DrawingElement[] {
  if (earwear === 'headphones') return [...band(crown), ...both(...CUP)];
  if (earwear === 'headset') return [...band(crown), ...both(...CUP), ...MICROPHONE];
  return ON_THE_EARS[earwear] ?? [];
}
