import type { DrawingElement } from '../scene/markup.ts';
import { both, disc, dyed, painted, placed, seam, shade } from './shape.ts';

function spots(points: readonly (readonly [x: number, y: number])[], radius: number): string {
  return points.map(([x, y]) => disc(x, y, radius)).join('');
}

/** On and around the nose, and out on the cheeks. */
const NOSE_SPOTS = [
  [130, 127],
  [137, 123],
  [144, 126],
  [150, 128],
  [124, 131],
  [156, 132],
] as const;
const CHEEK_SPOTS = [
  [96, 132],
  [103, 128],
  [110, 133],
  [100, 139],
  [107, 141],
  [116, 138],
  [114, 128],
  [184, 132],
  [177, 128],
  [170, 133],
  [180, 139],
  [173, 141],
  [164, 138],
  [166, 128],
] as const;

/** Small things on the skin, in the picture's coordinates. */
export const SKIN_DETAILS = {
  freckles: [shade(spots([...NOSE_SPOTS, ...CHEEK_SPOTS], 1.7), 0.26)],
  frecklesLight: [
    shade(spots([...NOSE_SPOTS, ...CHEEK_SPOTS.filter((_, index) => index % 7 > 3)], 1.5), 0.2),
  ],
  beautySpot: [shade(disc(172, 148, 2.4), 0.6)],
  rosyCheeks: both(painted('#F2545B', disc(102, 140, 13, 10), 0.28)),
  wrinkles: [
    seam('M118 66Q140 61 162 66M122 75Q140 71 158 75', 2, 0.14),
    ...both(
      seam('M93 110L87 107M93 115L86 116', 1.8, 0.14),
      seam('M106 122Q114 127 122 123', 1.8, 0.12),
      seam('M120 136C113 142 110 149 110 156', 2, 0.14),
    ),
  ],
  vitiligo: [
    painted(
      '#FFE9D6',
      'M88 96C96 88 112 92 124 98C134 106 130 124 118 128C108 132 96 126 90 118C85 110 84 102 88 96z',
      0.5,
    ),
    painted(
      '#FFE9D6',
      'M150 164C164 158 182 158 186 164C180 174 168 182 154 185C142 184 140 170 150 164z',
      0.5,
    ),
    painted(
      '#FFE9D6',
      'M158 60C168 56 178 62 182 72C178 80 166 78 160 72C156 68 154 62 158 60z',
      0.5,
    ),
  ],
  scar: [
    seam('M178 82C174 98 178 118 172 136', 3.4, 0.18),
    seam('M171 96L181 94M170 124L179 127M171 132L178 134', 1.8, 0.18),
  ],
  plaster: [
    placed('rotate(-24 104 140)', [
      painted('#F3C9A0', 'M92 133H116Q123 133 123 140T116 147H92Q85 147 85 140T92 133z'),
      shade('M97 133H111V147H97z', 0.1),
      shade(
        spots(
          [
            [101, 137],
            [107, 137],
            [101, 143],
            [107, 143],
          ],
          1,
        ),
        0.3,
      ),
    ]),
  ],
  bindi: [painted('#B3202A', disc(140, 92, 4))],
} as const satisfies Readonly<Record<string, readonly DrawingElement[]>>;

const LIDS = both(
  dyed(
    'makeup',
    'M96 113C97 97 107 92 116 93C125 94 131 102 131 112C126 104 120 102 113 102C106 102 100 105 96 113z',
    0.5,
  ),
);
const CHEEKS = both(dyed('makeup', disc(101, 140, 14, 9), 0.3));

/** Make-up on lids and cheeks. What is on the lips moves with the mouth. */
export const MAKEUP_ON_SKIN = {
  eyeShadow: LIDS,
  cheeks: CHEEKS,
  lipstick: [],
  eyeShadowAndCheeks: [...LIDS, ...CHEEKS],
  eyeShadowAndLipstick: LIDS,
  full: [...LIDS, ...CHEEKS],
} as const satisfies Readonly<Record<string, readonly DrawingElement[]>>;

/** Whether a choice of make-up colours the lips. */
export function hasLipstick(makeup: string): boolean {
  return makeup === 'lipstick' || makeup === 'eyeShadowAndLipstick' || makeup === 'full';
}
