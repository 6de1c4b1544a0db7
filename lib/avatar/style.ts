import { Style, type StyleDefinition } from '@dicebear/core';
import avataaars from '@dicebear/styles/avataaars.json' with { type: 'json' };
import { OWN_EYES, OWN_MOUTHS } from './drawings.ts';
import { FIGURE } from './figure.ts';

const { accessories, eyebrows, eyes, facialHair, mouth } = avataaars.components;
const { moustacheFancy, moustacheMagnum, ...beards } = facialHair.variants;
const moustaches = { moustacheFancy, moustacheMagnum };

/** avataaars' own drawings, placed differently. */
const MOVED_EYEBROWS = {
  alarmed: moved(eyebrows.variants.sadConcernedNatural, 'translate(0 -6)'),
  astonished: moved(eyebrows.variants.raisedExcitedNatural, 'translate(0 -5)'),
};
const MOVED_EYES = { winkOther: moved(eyes.variants.wink, 'translate(84) scale(-1 1)') };

const allEyebrows = { ...eyebrows.variants, ...MOVED_EYEBROWS };
const allEyes = { ...eyes.variants, ...MOVED_EYES, ...OWN_EYES };
const allMouths = { ...mouth.variants, ...OWN_MOUTHS };

export type EyebrowsVariant = keyof typeof allEyebrows;
export type EyesVariant = keyof typeof allEyes;
export type MouthVariant = keyof typeof allMouths;

/** Every way to draw each moving part of the face. */
export const EYEBROWS = Object.keys(allEyebrows) as EyebrowsVariant[];
export const EYES = Object.keys(allEyes) as EyesVariant[];
export const MOUTHS = Object.keys(allMouths) as MouthVariant[];

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
      accessories: { ...accessories, variants: clearGlasses() },
      eyebrows: { ...eyebrows, variants: allEyebrows },
      eyes: { ...eyes, variants: allEyes },
      facialHair: { ...facialHair, variants: beards },
      moustache: { ...facialHair, variants: moustaches },
      mouth: { ...mouth, variants: allMouths },
    } as NonNullable<StyleDefinition['components']>,
    canvas: FIGURE,
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
 * The glasses without the `style` attribute of their reflections, which a strict page refuses: light that is
 * screened onto a lens equals white that fades out.
 */
function clearGlasses() {
  const drawings = Object.entries(accessories.variants) as [string, { elements: Element[] }][];
  return Object.fromEntries(
    drawings.map(([name, { elements }]) => [name, { elements: elements.map(withoutBlending) }]),
  );
}

type Element = StyleDefinition['canvas']['elements'][number];

function withoutBlending(element: Element): Element {
  const { style: _, ...attributes } = element.attributes ?? {};
  const fadesToBlack = element.name === 'stop' && attributes['stop-color'] === undefined;
  return {
    ...element,
    attributes: fadesToBlack
      ? { ...attributes, 'stop-color': 'white', 'stop-opacity': '0' }
      : attributes,
    ...(element.children && { children: element.children.map(withoutBlending) }),
  };
}
