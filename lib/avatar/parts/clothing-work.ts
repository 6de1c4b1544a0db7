import type { DrawingElement } from '../scene/markup.ts';
import { CLOSED_NECK, ROUND_BAND, ROUND_NECK } from './clothing-shapes.ts';
import { both, disc, dyed, line, PAPER, painted, STEEL, seam, shade, shine } from './shape.ts';

/** One side of a coat that lies open in front. */
const OPEN_SIDE = 'M112 199H108A72 72 0 0 0 40 271V280H126C118 252 114 226 112 199z';
const LAPEL =
  'M112 199C108 199.2 105 199.6 103 200L88 226L98 234L91 242L114 280H126C118 252 114 226 112 199z';

const COLLAR = both(
  painted(PAPER, 'M112 196C104 199 100 204 99 210L112 232L140 216C126 214 114 207 112 196z'),
  shade('M99 210L112 232L140 216L139 220L112 237L97 213z', 0.16),
);

const BLACK = '#262E33';

/** What is worn at work and at weddings, in the picture's coordinates. */
export const WORK_CLOTHES = {
  shirtAndTie: [
    painted(PAPER, CLOSED_NECK),
    ...COLLAR,
    dyed('clothes', 'M134 230H146L156 268L140 286L124 268z'),
    shade('M144 230H146L156 268L140 286z', 0.12),
    dyed('clothes', 'M132 215Q140 211 148 215L151 224L146 232H134L129 224z'),
    shade('M134 232H146L147 235Q140 239 133 235z', 0.2),
    seam('M70 240C74 252 75 266 75 280M210 240C206 252 205 266 205 280', 2, 0.08),
  ],
  tuxedo: [
    painted(PAPER, CLOSED_NECK),
    seam('M140 236V280', 1.6, 0.1),
    painted(BLACK, disc(140, 250, 2.6)),
    painted(BLACK, disc(140, 268, 2.6)),
    ...COLLAR,
    painted(
      BLACK,
      'M140 222L120 212Q116 212 116 216V234Q116 238 120 238L140 228L160 238Q164 238 164 234V216Q164 212 160 212z',
    ),
    shine(
      'M136 218H144Q146 218 146 220V230Q146 232 144 232H136Q134 232 134 230V220Q134 218 136 218z',
      0.2,
    ),
    ...both(dyed('clothes', OPEN_SIDE), shade(LAPEL, 0.28)),
    painted(PAPER, 'M184 252L190 244L196 250L202 246L204 256z'),
  ],
  labCoat: [
    dyed('clothes', 'M107 199.3C106 212 121 221.8 140 221.8S174 212 173 199.3L178 280H102z'),
    ROUND_BAND,
    ...both(painted(PAPER, OPEN_SIDE), shade(LAPEL, 0.08)),
    shade('M176 254H204V280H176z', 0.08),
    line('#5199E4', 'M184 246V262', 3),
    line('#FF5C5C', 'M190 248V262', 3),
    shade('M176 258H204V262H176z', 0.08),
  ],
  scrubs: [
    dyed('clothes', 'M101 200L140 240L179 200A72 72 0 0 1 240 271V280H40V271A72 72 0 0 1 101 200z'),
    shade('M101 200L140 240L179 200L187 201.500L140 250L93 201.500z', 0.16),
    shade('M170 250H202V280H170z', 0.1),
    shade('M170 250H202V255H170z', 0.1),
  ],
  chef: [
    painted(PAPER, CLOSED_NECK),
    shade('M112 214L152 240V280H160V236L140 214z', 0.08),
    ...[246, 262, 278].flatMap((y) => [
      dyed('clothes', disc(124, y, 3.4)),
      dyed('clothes', disc(172, y, 3.4)),
    ]),
    dyed(
      'clothes',
      'M108 198C110 212 124 220 140 220S170 212 172 198L178 203C176 218 160 229 140 229S104 218 102 203z',
    ),
    dyed(
      'clothes',
      'M132 222Q140 218 148 222L160 244Q152 248 146 244L140 234L134 244Q128 248 120 244z',
    ),
    shade('M132 222Q140 218 148 222L150 228Q140 234 130 228z', 0.2),
  ],
  apron: [
    painted(PAPER, ROUND_NECK),
    ROUND_BAND,
    dyed(
      'clothes',
      'M98 200.400L106 199.400L112 236H168L174 199.400L182 200.400L184 240Q190 252 208 258V280H72V258Q90 252 96 240z',
    ),
    shade('M112 236H168L169 242H111z', 0.14),
    shade('M114 258H166V280H114z', 0.12),
    painted(STEEL, disc(104, 232, 3)),
    painted(STEEL, disc(176, 232, 3)),
  ],
} as const satisfies Readonly<Record<string, readonly DrawingElement[]>>;
