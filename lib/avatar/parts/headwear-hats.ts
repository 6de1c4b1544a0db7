import type { DrawingElement } from '../scene/markup.ts';
import { disc, dyed, PAPER, painted, placed, seam, shade, shine } from './shape.ts';

/** What a brim throws on the forehead. */
const BRIM_SHADE = shade('M84 84Q140 68 196 84V94Q140 78 84 94z', 0.1);

const DOME = 'M75 86C70 42 102 22 140 22S210 42 205 86Q140 70 75 86z';

/** Thick brims sit high enough to leave the brows free, which say so much. */
const ABOVE_BROWS = 'translate(0 -6)';

/** Hats and caps, in the picture's coordinates. */
export const HATS = {
  beanie: [
    placed(ABOVE_BROWS, [
      dyed('hat', 'M72 90C66 38 100 14 140 14S214 38 208 90z'),
      seam('M106 24Q94 42 92 62M140 15V56M174 24Q186 42 188 62', 2, 0.12),
      shade(
        'M69 71Q140 54 211 71Q215 72 215 77V97Q215 102 210 101Q140 86 70 101Q65 102 65 97V77Q65 72 69 71z',
        0.1,
      ),
      dyed(
        'hat',
        'M69 68Q140 52 211 68Q215 69 215 74V94Q215 99 210 98Q140 83 70 98Q65 99 65 94V74Q65 69 69 68z',
      ),
      shine(
        'M69 68Q140 52 211 68Q215 69 215 74V94Q215 99 210 98Q140 83 70 98Q65 99 65 94V74Q65 69 69 68z',
        0.25,
      ),
    ]),
  ],
  cap: [
    BRIM_SHADE,
    dyed('hat', DOME),
    seam('M120 24Q104 42 104 74M160 24Q176 42 176 74', 2, 0.12),
    painted('black', disc(140, 22, 6, 4), 0.2),
    dyed(
      'hat',
      'M76 80C94 66 118 62 140 62S186 66 204 80C216 86 226 94 228 102Q190 84 140 84T52 102C54 94 64 86 76 80z',
    ),
    shade(
      'M76 80C94 66 118 62 140 62S186 66 204 80C216 86 226 94 228 102Q190 84 140 84T52 102C54 94 64 86 76 80z',
      0.2,
    ),
  ],
  capBackwards: [
    {
      type: 'element',
      name: 'path',
      attributes: {
        d: `${DOME}M116 72C116 58 126 50 140 50S164 58 164 72Q140 68 116 72z`,
        fill: { type: 'color', name: 'hat' },
        'fill-rule': 'evenodd',
      },
    },
    seam('M118 24Q100 42 98 72M162 24Q180 42 182 72', 2, 0.12),
    painted('black', disc(140, 22, 6, 4), 0.2),
    shade('M75 86Q140 70 205 86L205 78Q140 62 75 78z', 0.16),
  ],
  beret: [
    shade('M86 80Q140 64 196 78L195 88Q140 76 86 92z', 0.1),
    dyed('hat', 'M156 20L162 8Q166 6 168 10L166 22z'),
    dyed(
      'hat',
      'M62 78C48 50 92 16 150 17C204 18 234 44 222 68C213 86 178 72 140 71C112 70 74 92 62 78z',
    ),
    shade(
      'M84 80C100 66 120 62 142 62C166 62 186 68 197 80C180 74 164 71 140 71C118 71 100 76 84 86z',
      0.25,
    ),
  ],
  bucketHat: [
    BRIM_SHADE,
    dyed('hat', 'M88 70L97 30Q99 22 107 20Q140 13 173 20Q181 22 183 30L192 70z'),
    dyed('hat', 'M88 62Q140 48 192 62L220 92Q226 101 214 100Q140 72 66 100Q54 101 60 92z'),
    shade('M88 62Q140 48 192 62L220 92Q226 101 214 100Q140 72 66 100Q54 101 60 92z', 0.14),
    seam('M78 80Q140 56 202 80', 1.6, 0.14),
  ],
  cowboyHat: [
    BRIM_SHADE,
    dyed('hat', 'M90 74C90 40 98 8 117 8C127 8 132 18 140 18S153 8 163 8C182 8 190 40 190 74z'),
    shade('M89 68Q91 58 92 52Q140 44 188 52Q189 58 191 68Q140 58 89 68z', 0.4),
    dyed(
      'hat',
      'M24 48C38 82 92 66 140 66S242 82 256 48C266 72 246 98 216 94C188 90 168 82 140 82S92 90 64 94C34 98 14 72 24 48z',
    ),
    shade(
      'M24 48C38 82 92 66 140 66S242 82 256 48C258 54 260 60 258 66C236 92 188 76 140 76S44 92 22 66C20 60 22 54 24 48z',
      0.12,
    ),
  ],
  topHat: [
    BRIM_SHADE,
    dyed('hat', 'M90 72L84 8Q140 -2 196 8L190 72z'),
    painted('black', 'M88.500 56L87 42Q140 32 193 42L191.500 56Q140 46 88.500 56z', 0.35),
    dyed('hat', 'M62 66Q140 44 218 66C230 72 226 86 212 86Q140 64 68 86C54 86 50 72 62 66z'),
    shade('M62 66Q140 44 218 66C230 72 226 86 212 86Q140 64 68 86C54 86 50 72 62 66z', 0.16),
  ],
  hardHat: [
    BRIM_SHADE,
    dyed('hat', 'M76 84C72 38 102 16 140 16S208 38 204 84z'),
    shine('M127 17Q140 12 153 17L157 78H123z', 0.35),
    dyed('hat', 'M68 74Q140 56 212 74C224 78 226 92 212 91Q140 72 68 91C54 92 56 78 68 74z'),
    shade('M68 74Q140 56 212 74C224 78 226 92 212 91Q140 72 68 91C54 92 56 78 68 74z', 0.16),
  ],
  graduationCap: [
    dyed('hat', 'M80 84C80 56 96 44 140 44S200 56 200 84Q140 68 80 84z'),
    shade('M80 84C80 56 96 44 140 44S200 56 200 84Q140 68 80 84z', 0.3),
    dyed('hat', 'M136 7Q140 5 144 7L236 38Q240 40 236 42L144 73Q140 75 136 73L44 42Q40 40 44 38z'),
    shine('M136 7Q140 5 144 7L236 38Q238 39 238 40L140 12L42 40Q42 39 44 38z', 0.2),
    painted('#F2C14E', 'M140 37a4 3 0 0 0 0 6L210 50V84L204 104H220L214 84V48Q214 46 212 46z'),
    shade('M204 104L209 86H215L220 104z', 0.16),
  ],
  santaHat: [
    placed(ABOVE_BROWS, [
      dyed(
        'hat',
        'M72 82C72 34 106 8 146 8C196 8 234 38 238 84H222C220 70 214 60 204 56C207 64 209 74 208 84z',
      ),
      shade('M204 56C196 40 182 30 166 28C184 40 196 58 200 80H208C209 74 207 64 204 56z', 0.14),
      painted(PAPER, disc(230, 94, 16)),
      shade('M68 74Q140 56 212 74C224 80 224 104 210 103Q140 86 70 103C56 104 56 80 68 74z', 0.1),
      painted(PAPER, 'M68 70Q140 52 212 70C224 76 224 100 210 99Q140 82 70 99C56 100 56 76 68 70z'),
    ]),
  ],
} as const satisfies Readonly<Record<string, readonly DrawingElement[]>>;
