import { Style, type StyleDefinition } from '@dicebear/core';
import avataaars from '@dicebear/styles/avataaars.json' with { type: 'json' };
import { OWN_EYES, OWN_MOUTHS } from './drawings.ts';

const { eyebrows, eyes, facialHair, mouth } = avataaars.components;
const { moustacheFancy, moustacheMagnum, ...beards } = facialHair.variants;
const moustaches = { moustacheFancy, moustacheMagnum };

/** avataaars' own drawings, placed differently. */
const MOVED_EYEBROWS = {
  alarmed: moved(eyebrows.variants.sadConcernedNatural, 'translate(0 -6)'),
  astonished: moved(eyebrows.variants.raisedExcitedNatural, 'translate(0 -5)'),
};
const MOVED_EYES = { winkOther: moved(eyes.variants.wink, 'translate(84) scale(-1 1)') };

export type EyebrowsVariant = keyof typeof eyebrows.variants | keyof typeof MOVED_EYEBROWS;
export type EyesVariant =
  | keyof typeof eyes.variants
  | keyof typeof MOVED_EYES
  | keyof typeof OWN_EYES;
export type MouthVariant = keyof typeof mouth.variants | keyof typeof OWN_MOUTHS;

/** The drawing's width and height, in units of its own coordinates. */
export const CANVAS_SIZE = avataaars.canvas.width;

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

/**
 * avataaars with a head that can tilt by itself and the faces that it lacks. Its note on the artist is left
 * out, because it would put addresses into every picture; the artist is named in NOTICE.
 */
export function createStyle(): Style<StyleDefinition> {
  return new Style<StyleDefinition>({
    attributes: { fill: 'none' },
    colors: plainColours(),
    components: {
      ...avataaars.components,
      eyebrows: { ...eyebrows, variants: { ...eyebrows.variants, ...MOVED_EYEBROWS } },
      eyes: { ...eyes, variants: { ...eyes.variants, ...MOVED_EYES, ...OWN_EYES } },
      facialHair: { ...facialHair, variants: beards },
      moustache: { ...facialHair, variants: moustaches },
      mouth: { ...mouth, variants: { ...mouth.variants, ...OWN_MOUTHS } },
    } as NonNullable<StyleDefinition['components']>,
    canvas: {
      width: CANVAS_SIZE,
      height: CANVAS_SIZE,
      elements: [
        neckClip,
        path(SHOULDERS, skin),
        chinShadow,
        component('clothes', 'translate(40 184.7)'),
        head,
      ],
    },
  });
}

/** Whether a choice of facial hair is worn above the mouth, and so drawn over it. */
export function isMoustache(facialHair: string): boolean {
  return Object.hasOwn(moustaches, facialHair);
}

function moved<Children>(drawing: { readonly elements: Children }, transform: string) {
  const { elements: children } = drawing;
  return { elements: [{ type: 'element', name: 'g', attributes: { transform }, children }] };
}

/** The colours without the rules that would replace a chosen one because it equals another. */
function plainColours(): NonNullable<StyleDefinition['colors']> {
  return Object.fromEntries(
    Object.entries(avataaars.colors).map(([name, { values }]) => [name, { values }]),
  );
}

/**
 * Tilts the head of a drawing made with {@link createStyle}.
 *
 * @param degrees clockwise as one looks at the picture
 */
export function tiltHead(svg: string, degrees: number): string {
  return svg.replaceAll(HEAD_TRANSFORM, `rotate(${degrees} ${NECK.x} ${NECK.y})`);
}
