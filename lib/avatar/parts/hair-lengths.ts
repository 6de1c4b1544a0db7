import type { DrawingElement } from '../scene/markup.ts';
import { both, disc, dyed, seam, shade } from './shape.ts';

/** How a hair style goes on below the ears: behind the body, and in front of it. */
export interface HairLength {
  readonly back: readonly DrawingElement[];
  readonly front: readonly DrawingElement[];
}

function behind(d: string): DrawingElement[] {
  return [dyed('hair', d), shade(d, 0.25)];
}

/** To the chin, turned in. */
export const CHIN: HairLength = {
  back: behind('M76 100H204V180Q140 196 76 180z'),
  front: both(
    dyed(
      'hair',
      'M64 104C60 130 60 152 66 172C70 186 84 192 100 186C108 183 112 180 114 177C96 170 84 154 83 132V104z',
    ),
  ),
};

/** To the shoulders, turned out. */
export const FLIPPED: HairLength = {
  back: behind('M76 100H204V190H76z'),
  front: both(
    dyed(
      'hair',
      'M64 104C62 132 64 152 60 168C56 182 46 190 34 190C44 202 66 206 84 198C98 192 106 184 110 174C94 166 84 152 83 132V104z',
    ),
  ),
};

/** Far down and straight. */
export const STRAIGHT: HairLength = {
  back: behind('M70 100H210V212H70z'),
  front: both(
    dyed(
      'hair',
      'M64 104C62 150 60 196 54 236C66 246 88 246 98 238C104 214 104 190 100 168C89 160 83 148 83 132V104z',
    ),
  ),
};

/** Far down in waves. */
export const WAVES: HairLength = {
  back: behind('M70 100H210V212H70z'),
  front: both(
    dyed(
      'hair',
      'M64 104C52 120 46 136 52 152C58 166 44 174 44 192C44 208 54 214 50 230C66 244 92 240 100 224C108 208 98 198 102 184C104 174 102 168 97 164C88 156 83 144 83 132V104z',
    ),
    seam('M66 130C58 146 70 160 62 178C56 192 66 204 66 222', 2),
    seam('M80 160C76 176 88 188 84 206', 2),
  ),
};

/** Corkscrews at both sides. */
export const RINGLETS: HairLength = {
  back: behind('M70 100H210V196Q140 204 70 196z'),
  front: both(
    dyed('hair', 'M64 104C60 120 62 140 66 160H92C86 152 83 142 83 132V104z'),
    ...ringlet(60, 114, 7, 14),
    ...ringlet(94, 168, 4, 12),
    ...ringlet(78, 140, 6, 14),
  ),
};

/** A row of curls, each a little lower and smaller: a corkscrew. */
function ringlet(x: number, top: number, turns: number, radius: number): DrawingElement[] {
  const curls = Array.from({ length: turns }, (_, turn) => ({
    y: top + turn * 14,
    radius: radius - turn * 0.9,
  })).reverse();
  return curls.flatMap(({ y, radius: size }) => [
    dyed('hair', disc(x, y, size, 10.5)),
    shade(
      `M${x - size} ${y + 1}a${size} 10.5 0 0 0 ${2 * size} 0q-${size} 12 -${2 * size} 0z`,
      0.14,
    ),
  ]);
}

/** Many thin braids. */
export const BOX_BRAIDS: HairLength = {
  back: behind('M72 100H208V214H72z'),
  front: both(
    dyed('hair', 'M68 80C61 90 57.5 100 57.5 120H83V80z'),
    ...boxBraid(95, 164, 208),
    ...boxBraid(85, 140, 222),
    ...boxBraid(74, 112, 236),
    ...boxBraid(63, 108, 228),
  ),
};

function boxBraid(x: number, top: number, bottom: number): DrawingElement[] {
  const knots = Array.from(
    { length: Math.floor((bottom - top) / 11) },
    (_, knot) => top + 8 + knot * 11,
  );
  return [
    dyed('hair', `M${x - 5.5} ${top}L${x - 6} ${bottom}q6 14 12 0L${x + 5.5} ${top}z`),
    ...knots.map((y) =>
      seam(`M${x - 4.5} ${y - 2.5}L${x} ${y + 2}L${x + 4.5} ${y - 2.5}`, 1.8, 0.22),
    ),
    seam(`M${x + 5.5} ${top}V${bottom}`, 1.2, 0.2),
  ];
}
