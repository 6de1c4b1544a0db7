/** The drawing's width and height, in units of its own coordinates. */
export const CANVAS_SIZE = 280;

/** Where the head turns when it tilts: the top of the neck, behind the chin. */
const NECK = { x: 140, y: 170 } as const;

/** Stands in the style where the tilt goes, because a style's own attributes are fixed. */
const HEAD_TRANSFORM = 'rotate(0 0 0)';

/** Neck and shoulders; the neck goes on up behind the head, so that no gap opens when that tilts. */
const SHOULDERS = 'M116 150v49h-4a72 72 0 0 0-72 72v9h200v-9a72 72 0 0 0-72-72h-4v-49z';

/** The head of avataaars' body with its ears, closed by the arc of the chin. */
const HEAD =
  'M140 36a56 56 0 0 0-56 56v6.17A12 12 0 0 0 74 110v14a12 12 0 0 0 10.3 11.88' +
  'A56 56 0 0 0 140 186a56 56 0 0 0 55.7-50.12A12 12 0 0 0 206 124v-14a12 12 0 0 0-10-11.83V92' +
  'a56 56 0 0 0-56-56';

const skin = { type: 'color', name: 'skin' } as const;

function path(d: string, fill: string | typeof skin) {
  return { type: 'element', name: 'path', attributes: { d, fill } } as const;
}

function component(name: string, transform: string) {
  return { type: 'component', name, attributes: { transform } } as const;
}

/** The chin's shadow tilts with the chin, but falls on the neck only. */
const chinShadow = {
  type: 'element',
  name: 'g',
  attributes: { 'clip-path': 'url(#neck)' },
  children: [
    {
      type: 'element',
      name: 'circle',
      attributes: {
        cx: '140',
        cy: '138',
        r: '56',
        fill: 'black',
        'fill-opacity': '.1',
        transform: HEAD_TRANSFORM,
      },
    },
  ],
} as const;

const neckClip = {
  type: 'element',
  name: 'defs',
  children: [
    {
      type: 'element',
      name: 'clipPath',
      attributes: { id: 'neck' },
      children: [{ type: 'element', name: 'path', attributes: { d: SHOULDERS } }],
    },
  ],
} as const;

const head = {
  type: 'element',
  name: 'g',
  attributes: { transform: HEAD_TRANSFORM },
  children: [
    path(HEAD, skin),
    component('facialHair', 'translate(81 98)'),
    component('mouth', 'translate(94 140)'),
    component('moustache', 'translate(81 98)'),
    component('nose', 'translate(128 130)'),
    component('eyes', 'translate(98 98)'),
    component('top', 'translate(8)'),
    component('eyebrows', 'translate(91.86 82)'),
    component('accessories', 'translate(75.77 46)'),
  ],
} as const;

/** The layers of the figure, from the shoulders up; all that tilts with the head is in its last one. */
export const FIGURE = {
  width: CANVAS_SIZE,
  height: CANVAS_SIZE,
  elements: [
    neckClip,
    path(SHOULDERS, skin),
    chinShadow,
    component('clothes', 'translate(40 184.7)'),
    head,
  ],
} as const;

/**
 * Tilts the head of a drawing of the {@link FIGURE}.
 *
 * @param degrees clockwise as one looks at the picture
 */
export function tiltHead(svg: string, degrees: number): string {
  return svg.replaceAll(HEAD_TRANSFORM, `rotate(${degrees} ${NECK.x} ${NECK.y})`);
}
