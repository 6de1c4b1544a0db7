import type { AvatarConfiguration } from '../configuration.ts';
import { CLOTHES, FACIAL_HAIR, GLASSES, GRAPHICS } from '../hands/avataaars/drawings.ts';
import { FABRIC_COLOURS, type HexColour, hexOf, MAKEUP_COLOURS } from '../palettes.ts';
import type { DrawingElement } from '../scene/markup.ts';
import { OWN_CLOTHES } from './clothing.ts';
import { OWN_GRAPHICS } from './clothing-graphics.ts';
import { IN_THE_EARS, overTheEars } from './earwear.ts';
import { MAKEUP_ON_SKIN, SKIN_DETAILS } from './face-details.ts';
import { OWN_BEARDS, OWN_MOUSTACHES } from './facial-hair.ts';
import { OWN_GLASSES } from './glasses.ts';
import { crownOf } from './headwear.ts';
import { FACE_MASKS } from './masks.ts';
import { type OwnColour, placed } from './shape.ts';
import { printColourOn, printedText } from './shirt-print.ts';

type Drawing = readonly DrawingElement[];
type Drawings = Readonly<Record<string, Drawing>>;

/** What is worn on face and body, each in the picture's coordinates; empty where nothing is. */
export interface WornParts {
  readonly clothes: Drawing;
  /** Freckles and make-up: on the skin, under everything else. */
  readonly skin: Drawing;
  /** In the ears: on the head, under the hair. */
  readonly ears: Drawing;
  /** Under the mouth. */
  readonly beard: Drawing;
  /** Over the mouth. */
  readonly moustache: Drawing;
  /** Over nose, mouth and beard, under the hair. */
  readonly mask: Drawing;
  readonly glasses: Drawing;
  /** Over hair and headwear. */
  readonly headphones: Drawing;
}

const { moustacheFancy = [], moustacheMagnum = [], ...beards } = FACIAL_HAIR;

/** Where avataaars puts its components. */
const ALL_CLOTHES: Drawings = { ...inPlace(CLOTHES, 'translate(40 184.7)'), ...OWN_CLOTHES };
const ALL_GLASSES: Drawings = { ...inPlace(GLASSES, 'translate(75.77 46)'), ...OWN_GLASSES };
const ALL_BEARDS: Drawings = { ...inPlace(beards, 'translate(81 98)'), ...OWN_BEARDS };
const ALL_MOUSTACHES: Drawings = {
  ...inPlace({ moustacheFancy, moustacheMagnum }, 'translate(81 98)'),
  ...OWN_MOUSTACHES,
};
const ALL_PRINTS: Drawings = {
  ...inPlace(recoloured(GRAPHICS), 'translate(85 229)'),
  ...OWN_GRAPHICS,
};
const EARS: Drawings = IN_THE_EARS;
const MASKS: Drawings = FACE_MASKS;
const DETAILS: Drawings = SKIN_DETAILS;
const MAKEUP: Drawings = MAKEUP_ON_SKIN;

/** Everything that a configuration wears besides hair and headwear. */
export function wornParts(configuration: AvatarConfiguration): WornParts {
  const { clothing, accessories, earwear, facialHair, faceDetails, makeup, mask } = configuration;
  return {
    clothes: [...(ALL_CLOTHES[clothing] ?? []), ...printOf(configuration)],
    skin: [...(DETAILS[faceDetails] ?? []), ...(MAKEUP[makeup] ?? [])],
    ears: EARS[earwear] ?? [],
    beard: ALL_BEARDS[facialHair] ?? [],
    moustache: ALL_MOUSTACHES[facialHair] ?? [],
    mask: MASKS[mask] ?? [],
    glasses: ALL_GLASSES[accessories] ?? [],
    headphones: overTheEars(earwear, crownOf(configuration)),
  };
}

/** The colours that avataaars has no name for. */
export function wornColours({
  makeupColour,
  earwearColour,
  maskColour,
  clothingColour,
}: AvatarConfiguration): Readonly<Record<OwnColour, HexColour>> {
  return {
    makeup: hexOf(MAKEUP_COLOURS, makeupColour),
    earwear: hexOf(FABRIC_COLOURS, earwearColour),
    mask: hexOf(FABRIC_COLOURS, maskColour),
    print: printColourOn(hexOf(FABRIC_COLOURS, clothingColour)),
  };
}

function printOf({ clothing, clothingGraphic, shirtText }: AvatarConfiguration): Drawing {
  if (clothing !== 'graphicShirt') return [];
  return clothingGraphic === 'text' ? printedText(shirtText) : (ALL_PRINTS[clothingGraphic] ?? []);
}

function inPlace(drawings: Drawings, transform: string): Drawings {
  return Object.fromEntries(
    Object.entries(drawings).map(([name, drawing]) => [name, [placed(transform, drawing)]]),
  );
}

/** avataaars prints in white, which a white shirt would swallow. */
function recoloured(drawings: Drawings): Drawings {
  const print = { type: 'color', name: 'print' };
  return Object.fromEntries(
    Object.entries(drawings).map(([name, drawing]) => [
      name,
      drawing.map((element) =>
        element.attributes?.fill === 'white'
          ? { ...element, attributes: { ...element.attributes, fill: print } }
          : element,
      ),
    ]),
  );
}
