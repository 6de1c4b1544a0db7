import type { DrawingElement } from '../scene/markup.ts';
import { dyed, seam, shade } from './shape.ts';

/**
 * The front of a hair style by itself, in the picture's coordinates. What is tied lies close to the head, what
 * is loose stands off it and goes on at the sides as one of the lengths.
 */
const TIED = 'M83 104C76 92 76 80 79 70C86 42 110 29 140 29S194 42 201 70C204 80 204 92 197 104';
const LOOSE = 'M64 112C60 50 94 17 140 17S220 50 216 112H197';

const FRINGE_SHADE = 'M85 84h110l1 8c-18 5-94 5-112 0z';

/** Pulled back from the forehead. */
export const TIED_BACK: readonly DrawingElement[] = [
  dyed(
    'hair',
    `${TIED}C196 86 191 76 183 67C173 56 158 51 140 51S107 56 97 67C89 76 84 86 83 104z`,
  ),
];

/** Parted in the middle, close to the head. */
export const TIED_PARTED: readonly DrawingElement[] = [
  dyed('hair', `${TIED}C195 80 170 64 140 49C110 64 85 80 83 104z`),
  seam('M140 30v19', 1.6),
];

/** A full fringe, close to the head. */
export const TIED_FRINGE: readonly DrawingElement[] = [
  shade(FRINGE_SHADE, 0.1),
  dyed(
    'hair',
    `${TIED}C197 96 196 90 193 84Q170 88 147 88L143 76L139 88Q110 88 87 84C84 90 83 96 83 104z`,
  ),
];

/** Parted in the middle, open at both sides. */
export const LOOSE_PARTED: readonly DrawingElement[] = [
  dyed('hair', `${LOOSE}C196 84 170 70 140 46C110 70 84 84 83 112z`),
  seam('M140 18v28', 1.6),
];

/** A full fringe that ends above the brows. */
export const LOOSE_FRINGE: readonly DrawingElement[] = [
  shade(FRINGE_SHADE, 0.1),
  dyed('hair', `${LOOSE}L193 84Q172 89 131 89L127 75L123 89Q104 88 87 84L83 112z`),
];

/** A fringe that opens like a curtain. */
export const LOOSE_CURTAIN: readonly DrawingElement[] = [
  dyed(
    'hair',
    `${LOOSE}C199 104 194 98 186 94C168 92 150 78 141 48C131 78 112 92 94 94C86 98 81 104 83 112z`,
  ),
];

/** Swept from a parting at the side. */
export const LOOSE_SWEPT: readonly DrawingElement[] = [
  dyed('hair', `${LOOSE}C196 98 188 86 176 78C148 82 124 72 112 50C106 72 88 88 83 112z`),
];
