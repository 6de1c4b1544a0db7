import type { DrawingElement } from '../scene/markup.ts';
import { CLOSED_NECK, ROUND_BAND, ROUND_NECK, stripe } from './clothing-shapes.ts';
import {
  both,
  disc,
  dyed,
  GOLD,
  line,
  PAPER,
  painted,
  STEEL,
  seam,
  shade,
  shine,
} from './shape.ts';

/** One side of a jacket over a shirt. */
const JACKET_SIDE = 'M104 199.900A72 72 0 0 0 40 271V280H116C114 252 116 226 104 199.900z';

/** What is worn at home and outside, in the picture's coordinates. */
export const LEISURE_CLOTHES = {
  stripedShirt: [
    painted(PAPER, ROUND_NECK),
    ...[231, 247, 263].map((y) => dyed('clothes', stripe(y, y + 8))),
    ROUND_BAND,
  ],
  tankTop: [
    dyed(
      'clothes',
      'M88 203L104 199.700C103 226 118 240 140 240S177 226 176 199.700L192 203C190 226 196 246 216 254V280H64V254C84 246 90 226 88 203z',
    ),
    shade(
      'M104 199.700C103 226 118 240 140 240S177 226 176 199.700L180 200.500C181 230 164 245 140 245S99 230 100 200.500z',
      0.14,
    ),
  ],
  polo: [
    dyed(
      'clothes',
      'M104 199.700L140 236L176 199.700A72 72 0 0 1 240 271V280H40V271A72 72 0 0 1 104 199.700z',
    ),
    shade('M133 229H147V266H133z', 0.12),
    painted(STEEL, disc(140, 244, 2.6)),
    painted(STEEL, disc(140, 256, 2.6)),
    ...both(
      dyed('clothes', 'M110 195C101 198 96 203 94 209L112 234L140 222C124 216 112 208 110 195z'),
      shine('M110 195C101 198 96 203 94 209L112 234L140 222C124 216 112 208 110 195z', 0.22),
    ),
    seam('M74 240C78 252 79 266 79 280M206 240C202 252 201 266 201 280', 2, 0.08),
  ],
  turtleneck: [
    dyed('clothes', 'M110 199L140 196L170 199A72 72 0 0 1 240 271V280H40V271A72 72 0 0 1 110 199z'),
    shade('M104 203C114 216 166 216 176 203L178 206C168 222 112 222 102 206z', 0.16),
    dyed('clothes', 'M112 174H168Q172 190 174 203Q174 214 140 214T106 203Q108 190 112 174z'),
    shade('M112 174H168L170 184Q140 196 110 184z', 0.16),
    seam('M120 192V208M132 194V211M148 194V211M160 192V208', 2, 0.1),
  ],
  cardigan: [
    painted(PAPER, ROUND_NECK),
    ROUND_BAND,
    ...both(
      dyed('clothes', 'M100 200.200A72 72 0 0 0 40 271V280H140V276C122 256 106 230 104 199.800z'),
      shade(
        'M98 200.500L104 199.800C106 230 122 256 140 276V280H128C110 260 98 230 98 200.500z',
        0.16,
      ),
    ),
    painted(PAPER, disc(134, 276, 3)),
    shade('M58 262H92V280H58z', 0.1),
    shade('M188 262H222V280H188z', 0.1),
  ],
  denimJacket: [
    painted(PAPER, ROUND_NECK),
    ROUND_BAND,
    ...both(
      dyed('clothes', JACKET_SIDE),
      dyed('clothes', 'M108 197C98 199 92 204 90 212L106 240L117 226C112 218 108 208 108 197z'),
      shade('M108 197C98 199 92 204 90 212L106 240L117 226C112 218 108 208 108 197z', 0.2),
      line(GOLD, 'M110 244C111 256 111 268 111 280', 1.4, 0.8),
      line(GOLD, 'M60 238C76 242 92 243 105 243', 1.4, 0.8),
      shade('M70 248H98V257L84 264L70 257z', 0.14),
      painted(STEEL, disc(84, 258, 2)),
      painted(STEEL, disc(107, 270, 2.2)),
    ),
  ],
  raincoat: [
    dyed('clothes', CLOSED_NECK),
    ...both(
      dyed(
        'clothes',
        'M118 185C97 189 84 200 82 214C92 228 114 236 140 238V222C124 220 118 206 118 185z',
      ),
      shade(
        'M118 185C97 189 84 200 82 214C92 228 114 236 140 238V233C116 231 96 224 88 213C92 202 103 193 118 189z',
        0.16,
      ),
      shade('M118 189C118 206 124 222 140 222V226C122 226 108 210 108 192z', 0.1),
    ),
    shade('M136 236H144V280H136z', 0.1),
    painted(PAPER, disc(140, 250, 3.4)),
    painted(PAPER, disc(140, 268, 3.4)),
    shade('M64 256L98 262L96 272L64 266z', 0.12),
    shade('M216 256L182 262L184 272L216 266z', 0.12),
  ],
  kimono: [
    dyed(
      'clothes',
      'M104 199.7L140 240L176 199.7A72 72 0 0 1 240 271V280H40V271A72 72 0 0 1 104 199.7z',
    ),
    ...[
      [
        'M103 196L111 194C115 212 128 228 144 237L138 245C118 234 106 216 103 196z',
        'M94 200L103 196C106 216 118 234 138 245L131 254C108 240 97 222 94 200z',
      ],
      [
        'M169 194L177 196C172 224 150 248 116 270L109 264C144 242 163 218 169 194z',
        'M177 196L186 201C181 232 158 258 124 280H104V273C146 250 171 226 177 196z',
      ],
    ].flatMap(([lining = '', band = '']) => [
      painted(PAPER, lining),
      dyed('clothes', band),
      shade(band, 0.16),
    ]),
  ],
} as const satisfies Readonly<Record<string, readonly DrawingElement[]>>;
