import type { DrawingElement } from '../scene/markup.ts';
import { both, disc, dyed, line, PAPER, painted, STEEL, seam, shade, shine } from './shape.ts';

const LOOPS = both(
  line(STEEL, 'M94 134C86 130 80 124 78 114', 2.4),
  line(STEEL, 'M101 176C92 164 85 150 82 133', 2.4),
);

const PLEATED =
  'M92 128C108 124 126 117 140 117S172 124 188 128C191 148 188 166 178 178C168 190 152 194 140 194S112 190 102 178C92 166 89 148 92 128z';

const CUPPED =
  'M94 134C106 126 128 112 140 112S174 126 186 134C190 150 188 168 176 180C166 190 152 195 140 195S114 190 104 180C92 168 90 150 94 134z';

/** Masks over mouth and nose, in the picture's coordinates. Hair falls over their loops. */
export const FACE_MASKS = {
  medical: [
    ...LOOPS,
    dyed('mask', PLEATED),
    shine(
      'M92 128C108 124 126 117 140 117S172 124 188 128L188.500 135C172 131 154 125 140 125S108 131 91.500 135z',
      0.5,
    ),
    seam('M92 147Q140 155 188 147M93 160Q140 168 187 160M100 174Q140 181 180 174', 2, 0.12),
  ],
  respirator: [
    ...LOOPS,
    dyed('mask', CUPPED),
    shade(
      'M140 112C152 112 174 126 186 134C190 150 188 168 176 180C166 190 152 195 140 195z',
      0.08,
    ),
    seam('M140 113V194', 2, 0.14),
    painted(STEEL, 'M128 117Q140 108 152 117L151 122Q140 114 129 122z'),
    painted(PAPER, disc(164, 160, 11)),
    shade(disc(164, 160, 6.5), 0.12),
  ],
  cloth: [
    ...LOOPS,
    dyed('mask', CUPPED),
    seam('M140 113C137 140 137 166 140 194', 2, 0.16),
    shade(
      'M94 134C106 126 128 112 140 112S174 126 186 134L187 141C172 134 154 121 140 121S108 134 93 141z',
      0.12,
    ),
    shade(
      'M104 180C114 190 128 195 140 195S166 190 176 180L181 173C170 184 154 188 140 188S110 184 99 173z',
      0.12,
    ),
  ],
} as const satisfies Readonly<Record<string, readonly DrawingElement[]>>;
