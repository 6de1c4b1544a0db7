import type { DrawingElement } from '../scene/markup.ts';
import type { HairLength } from './hair-lengths.ts';
import { both, disc, dyed, seam, shade } from './shape.ts';

function scallops(x: number, y: number, radius: number, count: number): DrawingElement[] {
  const bumps = Array.from({ length: count }, (_, bump) => (bump * 2 * Math.PI) / count);
  const size = radius * 0.42;
  return [
    dyed('hair', disc(x, y, radius * 0.8)),
    ...bumps.map((angle) =>
      dyed(
        'hair',
        disc(
          Math.round(x + Math.cos(angle) * radius * 0.68),
          Math.round(y + Math.sin(angle) * radius * 0.68),
          size,
        ),
      ),
    ),
  ];
}

/** A plait that hangs: pairs of strands, each pair over the next. */
function plait(x: number, top: number, links: number): DrawingElement[] {
  const knots = Array.from({ length: links }, (_, link) => top + link * 16).reverse();
  const bottom = top + links * 16;
  return [
    dyed(
      'hair',
      `M${x - 8} ${bottom + 4}Q${x - 9} ${bottom + 16} ${x - 2} ${bottom + 24}Q${x + 9} ${bottom + 16} ${x + 8} ${bottom + 4}z`,
    ),
    ...knots.flatMap((y) => [
      dyed(
        'hair',
        `M${x} ${y + 22}C${x - 14} ${y + 18} ${x - 15} ${y + 4} ${x - 9} ${y - 2}H${x + 9}C${x + 15} ${y + 4} ${x + 14} ${y + 18} ${x} ${y + 22}z`,
      ),
      seam(
        `M${x - 11} ${y + 3}Q${x - 3} ${y + 6} ${x} ${y + 20}Q${x + 3} ${y + 6} ${x + 11} ${y + 3}`,
        1.8,
        0.2,
      ),
    ]),
    shade(`M${x - 9} ${bottom + 2}h18v6h-18z`, 0.4),
  ];
}

/** What is done with hair that is tied. */
export const TOP_KNOT: HairLength = {
  back: [dyed('hair', disc(140, 24, 25, 22))],
  front: [
    seam('M126 30C122 14 142 8 152 18C158 26 150 34 142 30', 2),
    seam('M120 33Q140 38 160 33', 3, 0.3),
  ],
};

export const LOW_BUN: HairLength = {
  back: [
    dyed('hair', disc(190, 168, 25)),
    seam('M176 172C176 158 190 152 199 160C206 168 200 180 191 178', 2),
  ],
  front: [],
};

export const SPACE_BUNS: HairLength = {
  back: both(
    dyed('hair', disc(88, 36, 25)),
    seam('M76 40C74 26 88 20 97 28C103 35 97 45 89 42', 2),
  ),
  front: [],
};

export const PONYTAIL: HairLength = {
  back: [
    dyed(
      'hair',
      'M150 34C172 6 222 14 236 66C246 106 230 132 238 172C240 186 236 196 228 202C230 190 222 184 216 172C204 148 214 110 202 84C194 64 176 52 156 52z',
    ),
    seam('M200 44C228 84 212 128 224 168', 2),
  ],
  front: [
    dyed('hair', 'M158 36C160 26 168 19 178 17L190 30C184 36 180 42 180 50z'),
    shade('M172 18L178 15C184 19 190 26 192 32L186 37C183 29 178 22 172 18z', 0.5),
  ],
};

export const SIDE_PONYTAIL: HairLength = {
  back: [dyed('hair', 'M188 76H200C209 96 214 124 209 152L186 164z')],
  front: [
    dyed(
      'hair',
      'M194 150C210 144 227 164 229 190C231 208 223 222 231 242C211 244 193 232 191 210C189 192 194 176 191 158z',
    ),
    seam('M212 164C220 184 208 204 215 228', 2),
    shade('M190 149C196 144 205 144 211 149L208 159C202 155 196 155 191 159z', 0.5),
  ],
};

export const PIGTAILS: HairLength = {
  back: both(
    dyed(
      'hair',
      'M88 108C64 90 40 104 32 134C26 160 40 178 34 206C56 200 74 180 76 152C78 138 84 130 90 126z',
    ),
    seam('M62 122C50 140 58 164 48 186', 2),
    shade('M80 100C74 106 72 118 76 126L68 130C62 122 62 106 70 98z', 0.4),
  ),
  front: [],
};

export const BRAIDS: HairLength = {
  back: both(dyed('hair', 'M82 78C72 96 63 126 62 152L84 170H96V78z')),
  front: both(...plait(74, 148, 5)),
};

export const SIDE_BRAID: HairLength = {
  back: [dyed('hair', 'M198 78C208 96 215 126 214 154L196 170L180 166V78z')],
  front: plait(205, 150, 5),
};

export const AFRO_PUFFS: HairLength = {
  back: both(...scallops(74, 54, 42, 9)),
  front: both(shade('M92 62C84 68 80 76 80 84L87 86C89 78 93 71 99 66z', 0.4)),
};

export const HALF_UP_BUN: HairLength = {
  back: [dyed('hair', disc(140, 18, 19, 17))],
  front: [seam('M130 22C128 10 144 8 150 16C154 22 148 28 142 25', 2)],
};
