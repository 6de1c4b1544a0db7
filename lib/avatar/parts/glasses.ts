import type { DrawingElement } from '../scene/markup.ts';
import { both, disc, dyed, line, painted, pierced, placed, shade, shine } from './shape.ts';

/** A frame above the shadow that it throws, as avataaars draws them. */
function frame(d: string): DrawingElement[] {
  return [
    placed('translate(0 2)', [
      {
        type: 'element',
        name: 'path',
        attributes: { d, fill: 'black', 'fill-opacity': '.1', 'fill-rule': 'evenodd' },
      },
    ]),
    pierced('accessories', d),
  ];
}

const TEMPLES = 'M88 106L78 103Q76 105 77 108L88 111z';
const BRIDGE = 'M131 108Q140 100 149 108L149 113Q140 105 131 113z';

const HEART =
  'M110 137C96 128 86 119 86 108C86 94 104 92 110 103C116 92 134 94 134 108C134 119 124 128 110 137z';
const HEART_LENS =
  'M110 131C99 124 91 117 91 108C91 99 105 99 110 110C115 99 129 99 129 108C129 117 121 124 110 131z';
const WING =
  'M84 98C96 101 124 99 132 106C136 118 130 134 112 135C94 136 87 122 86 112Q80 106 78 94Q80 96 84 98z';
const WING_LENS = 'M92 107C102 106 120 105 126 109C129 118 124 129 111 130C98 130 92 120 92 107z';
const TEAR = 'M88 100C100 96 122 96 131 101C134 116 126 136 109 136C94 136 85 118 88 100z';
const TEAR_LENS = 'M91 103C102 100 119 100 128 104C130 116 123 133 109 133C97 133 89 117 91 103z';

/** Glasses that avataaars doesn't have, in the picture's coordinates: the pupils rest at (114, 112) and (166, 112). */
export const OWN_GLASSES = {
  square: [
    ...both(
      ...frame(
        `M92 95H128Q133 95 133 100V125Q133 133 125 133H97Q88 133 88 124V99Q88 95 92 95zM96 100Q93 100 93 103V123Q93 128 98 128H124Q128 128 128 124V103Q128 100 125 100z${TEMPLES}`,
      ),
    ),
    ...frame(BRIDGE),
  ],
  rimless: [
    ...both(
      shine(
        'M94 98H127Q133 98 133 104V116Q133 130 119 130H104Q90 130 90 118V102Q90 98 94 98z',
        0.35,
      ),
      shine('M98 126L118 98H126L106 130H104Q100 129 98 126z', 0.25),
      dyed('accessories', 'M92 103L78 101V104.500L92 107z'),
    ),
    line({ dyed: 'accessories' }, 'M132 106Q140 100 148 106', 3),
  ],
  catEye: [...both(...frame(`${WING}${WING_LENS}`)), ...frame(BRIDGE)],
  aviator: [
    ...both(
      painted('#2F383B', TEAR, 0.85),
      shine('M97 128L118 100H125L102 132z', 0.16),
      ...frame(`${TEAR}${TEAR_LENS}${TEMPLES}`),
    ),
    ...frame('M128 98H152V101.500H128zM131 108Q140 102 149 108V111.500Q140 105.500 131 111.500z'),
  ],
  hearts: [
    ...both(
      dyed('accessories', HEART_LENS, 0.5),
      shine('M96 116L106 104L109 109L101 122z', 0.35),
      ...frame(`${HEART}${HEART_LENS}M86 104L78 102V107L86 110z`),
    ),
    ...frame(BRIDGE),
  ],
  monocle: [
    line({ dyed: 'accessories' }, 'M186 124C194 146 186 172 178 200', 1.6),
    shine(disc(167, 112, 20), 0.25),
    shine('M156 124L170 95L178 97L162 130z', 0.2),
    ...frame(`${disc(167, 112, 23)}${disc(167, 112, 19)}`),
    shade(disc(186, 124, 2.4), 0.2),
  ],
} as const satisfies Readonly<Record<string, readonly DrawingElement[]>>;
