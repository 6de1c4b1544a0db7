import type { DrawingElement } from '../scene/markup.ts';
import {
  disc,
  dyed,
  GOLD,
  line,
  PAPER,
  painted,
  pierced,
  placed,
  STEEL,
  seam,
  shade,
  shine,
} from './shape.ts';

function flower(x: number, y: number, radius: number, petal: 'hat' | string): DrawingElement[] {
  const petals = [0, 1, 2, 3, 4].map((index) => {
    const angle = (index * 2 * Math.PI) / 5 - Math.PI / 2;
    const at = (value: number) => Math.round(value * 10) / 10;
    return disc(
      at(x + Math.cos(angle) * radius * 0.6),
      at(y + Math.sin(angle) * radius * 0.6),
      radius * 0.5,
    );
  });
  const outline = petals.join('');
  return [
    petal === 'hat' ? dyed('hat', outline) : painted(petal, outline),
    painted(petal === GOLD ? PAPER : GOLD, disc(x, y, radius * 0.34)),
  ];
}

function leaf(x: number, y: number, degrees: number): DrawingElement {
  return {
    type: 'element',
    name: 'path',
    attributes: {
      d: 'M0 0C6 -9 16 -10 24 -4C18 6 8 8 0 0z',
      fill: '#5FA55A',
      transform: `translate(${x} ${y}) rotate(${degrees})`,
    },
  };
}

/** What is worn at feasts, or on the hair instead of over it. */
export const FESTIVE_HEADWEAR = {
  headband: [
    dyed(
      'hat',
      'M81 90C82 66 108 52 140 52S198 66 199 90L196 102C194 82 170 69 140 69S86 82 84 102z',
    ),
    shade('M84 102C86 82 110 69 140 69S194 82 196 102L197 97C194 77 170 64 140 64S86 77 83 97z'),
  ],
  flowerCrown: [
    ...[
      [84, 74, 110],
      [96, 52, 160],
      [118, 40, 190],
      [128, 36, 300],
      [160, 38, -10],
      [184, 52, 20],
      [196, 72, 60],
    ].map(([x = 0, y = 0, degrees = 0]) => leaf(x, y, degrees)),
    ...flower(86, 66, 13, PAPER),
    ...flower(194, 66, 13, PAPER),
    ...flower(103, 48, 16, GOLD),
    ...flower(177, 48, 16, GOLD),
    ...flower(140, 38, 22, 'hat'),
  ],
  crown: [
    shade('M86 62Q140 46 194 62V70Q140 54 86 70z', 0.1),
    painted(
      GOLD,
      'M86 62L78 18Q77 12 82 16L108 36L137 7Q140 4 143 7L172 36L198 16Q203 12 202 18L194 62Q140 46 86 62z',
    ),
    shade('M86 62L84 52Q140 36 196 52L194 62Q140 46 86 62z', 0.16),
    dyed('hat', disc(140, 34, 7)),
    dyed('hat', disc(106, 44, 4.5)),
    dyed('hat', disc(174, 44, 4.5)),
  ],
  partyHat: [
    // Askew on the crown, held by an elastic under the chin.
    line(STEEL, 'M104 60C88 80 82 116 86 146M176 60C192 80 198 116 194 146', 1.6),
    placed('rotate(-12 140 44) translate(0 -3)', [
      shade('M103 62Q140 46 177 62L176 67Q140 53 104 67z', 0.14),
      dyed('hat', 'M136 14Q140 8 144 14L177 62Q140 47 103 62z'),
      painted(PAPER, disc(133, 38, 4.5), 0.9),
      painted(PAPER, disc(150, 44, 4.5), 0.9),
      painted(PAPER, disc(119, 52, 4), 0.9),
      painted(PAPER, disc(145, 29, 3), 0.9),
      painted(PAPER, disc(164, 55, 3.5), 0.9),
      shade('M144 14L177 62Q166 57 156 54.5z', 0.12),
      painted(GOLD, disc(140, 15, 9)),
    ]),
  ],
  kippah: [
    dyed('hat', 'M101 52C104 34 120 26 140 26S176 34 179 52C168 44 154 41 140 41S112 44 101 52z'),
    shade(
      'M101 52C102 49 103 46 105 44C115 38 127 35 140 35S165 38 175 44C177 46 178 49 179 52C168 44 154 41 140 41S112 44 101 52z',
    ),
    seam('M140 27V34', 1.6, 0.14),
  ],
} as const satisfies Readonly<Record<string, readonly DrawingElement[]>>;

/** Scarves and turbans that avataaars doesn't have. */
export const HEAD_WRAPS = {
  headscarf: [
    pierced(
      'hat',
      'M62 116C58 48 96 14 140 14S222 48 218 116C219 156 196 190 160 204H120C84 190 61 156 62 116zM85 112C84 152 106 186 140 187S196 152 195 112C194 74 172 52 140 52S86 74 85 112z',
    ),
    shine('M76 92C82 60 108 38 140 38S198 60 204 92C196 66 170 50 140 50S84 66 76 92z', 0.35),
    shade('M85 112C84 152 106 186 140 187S196 152 195 112C200 160 174 194 140 194S80 160 85 112z'),
    dyed('hat', 'M136 196C118 202 104 216 100 236Q112 240 122 238C128 226 134 214 142 206z'),
    dyed('hat', 'M144 196C162 202 176 216 180 236Q168 240 158 238C152 226 146 214 138 206z'),
    shade('M136 200C124 208 116 220 114 236L122 238C128 226 134 214 140 207z'),
    dyed('hat', 'M130 192Q140 188 150 192Q154 201 148 207Q140 211 132 207Q126 201 130 192z'),
    shade('M130 192Q140 188 150 192Q154 201 148 207Q140 211 132 207Q126 201 130 192z', 0.1),
  ],
  headWrap: [
    dyed(
      'hat',
      'M104 30C84 18 92 -2 116 4C128 7 136 14 140 22C144 14 152 7 164 4C188 -2 196 18 176 30z',
    ),
    seam('M112 14Q126 16 134 28M168 14Q154 16 146 28', 2),
    dyed('hat', 'M74 96C64 44 98 20 140 20S216 44 206 96C202 78 178 66 140 66S78 78 74 96z'),
    seam(
      'M80 70C92 48 112 36 134 30M90 74C104 58 120 48 136 34M200 70C188 48 168 36 146 30M190 74C176 58 160 48 144 34',
      2,
    ),
    dyed('hat', 'M124 24Q140 16 156 24Q162 34 154 40Q140 46 126 40Q118 34 124 24z'),
    shade('M124 24Q140 16 156 24Q162 34 154 40Q140 46 126 40Q118 34 124 24z', 0.12),
    shade(
      'M74 96C78 78 102 66 140 66S202 78 206 96L207 88C202 71 178 59 140 59S78 71 73 88z',
      0.12,
    ),
  ],
  dastar: [
    painted('#EDECE3', 'M96 78Q140 40 184 78Q140 62 96 78z'),
    dyed(
      'hat',
      'M84 112C66 100 58 76 64 52C72 20 104 2 140 2S208 20 216 52C222 76 214 100 196 112C198 84 176 70 140 50C104 70 82 84 84 112z',
    ),
    seam(
      'M66 60C84 30 112 14 146 12M64 74C84 44 116 26 158 24M68 90C88 62 116 42 152 36M76 102C92 78 116 58 140 46',
      2.2,
      0.14,
    ),
    seam(
      'M216 66C206 48 190 36 170 28M214 82C204 66 186 52 164 42M206 98C196 80 172 64 150 53',
      2.2,
      0.14,
    ),
  ],
} as const satisfies Readonly<Record<string, readonly DrawingElement[]>>;
