import lorelei from '@dicebear/styles/lorelei.json' with { type: 'json' };
import type { AvatarConfiguration } from '../../configuration.ts';
import { FABRIC_COLOURS, HAIR_COLOURS, type HexColour, hexOf, SKIN_TONES } from '../../palettes.ts';
import { type DrawingElement, markupOf, moved, type Palette } from '../../scene/markup.ts';
import { INK, tintOf } from '../line-art/ink.ts';
import { elementsOf } from '../line-art/layers.ts';
import { areaBetween, brush, curve, type Thickness } from '../line-art/pen.ts';
import type { Spot } from '../line-art/smooth-line.ts';
import { CHIN, SHIRT } from './figure.ts';
import { headwearMarkup } from './headwear.ts';
import { HEADWEAR_DRAWINGS } from './headwear-drawings.ts';
import {
  BEARD_VARIANTS,
  EARRING_VARIANTS,
  FLOWER_HEADWEAR,
  GLASSES_VARIANTS,
  HAIR_VARIANTS,
} from './wardrobe.ts';

const { beard, earrings, freckles, glasses, hair, hairAccessories, head } = lorelei.components;

/** Where the style has its head, in which all but hair and flowers stands. */
const HEAD = 'translate(207 171)';

/** What never changes while the face moves, as markup; empty where an avatar has none of it. */
export function drawingsOf(configuration: AvatarConfiguration) {
  const { accessories, earwear, faceDetails, headwear } = configuration;
  const palette = paletteOf(configuration);
  const { back, front } = hairOf(configuration);
  const place = (elements: readonly DrawingElement[], transform: string) =>
    moved(markupOf(elements, palette), transform);
  const inHead = (elements: readonly DrawingElement[], transform: string) =>
    moved(place(elements, transform), HEAD);
  const freckled = faceDetails.startsWith('freckles') ? 'variant01' : undefined;
  const flowers = FLOWER_HEADWEAR.includes(headwear) ? 'flowers' : undefined;
  const chin = `<path d="${CHIN}" fill="${palette.colours.skin}"/>`;
  return {
    hairBack: place(back, 'translate(76 3)'),
    head: chin + place(elementsOf(head.variants, 'variant04'), HEAD),
    shirt: shirtOf(configuration),
    freckles: inHead(elementsOf(freckles.variants, freckled), 'translate(141 343)'),
    beard: beardOf(configuration),
    earrings: inHead(elementsOf(earrings.variants, EARRING_VARIANTS[earwear]), 'translate(0 338)'),
    hairFront: place(front, 'translate(76 3)'),
    headwear:
      place(elementsOf(hairAccessories.variants, flowers), 'translate(183 329)') +
      headwearMarkup(HEADWEAR_DRAWINGS[headwear], fabricOf(configuration.hatColour)),
    glasses: inHead(
      elementsOf(glasses.variants, GLASSES_VARIANTS[accessories]),
      'translate(152 197)',
    ),
  };
}

/** A beard's own mouth is left out: ours moves. */
function beardOf({ facialHair, facialHairColour }: AvatarConfiguration): string {
  const elements = elementsOf(beard.variants, BEARD_VARIANTS[facialHair]);
  const colours = { hair: hexOf(HAIR_COLOURS, facialHairColour) };
  const fur = elements.filter(({ name }) => name === 'path');
  return moved(moved(markupOf(fur, { colours }), 'translate(106 346)'), HEAD);
}

/** The hair that lies behind the head, and that before it. */
function hairOf({ hair: style, headwear }: AvatarConfiguration) {
  const worn = HEADWEAR_DRAWINGS[headwear];
  const elements = style === 'none' ? [] : elementsOf(hair.variants, HAIR_VARIANTS[style]);
  const at = elements.findIndex(({ type }) => type === 'component');
  return {
    back: worn?.coversHair === true ? [] : elements.slice(0, Math.max(0, at)),
    front: worn === undefined ? elements.slice(at + 1) : [],
  };
}

function shirtOf({ clothingColour }: AvatarConfiguration): string {
  const fill = fabricOf(clothingColour);
  const line = (spots: readonly Spot[], thickness: Thickness) =>
    `<path d="${brush(curve(spots), thickness)}" fill="${INK}"/>`;
  const [upper, lower] = SHIRT.collar;
  const [near, far] = SHIRT.lines;
  const edge = [near, upper, far].flatMap((spots) => curve(spots));
  const outline = areaBetween(edge, [edge[0] as Spot, edge.at(-1) as Spot]);
  return [
    `<path d="${outline}" fill="${fill}"/>`,
    ...SHIRT.lines.map((spots) => line(spots, [11, 13, 7])),
    line(upper, [6, 13, 5]),
    line(lower, [4, 10, 4]),
  ].join('');
}

function fabricOf(colour: AvatarConfiguration['clothingColour']): HexColour {
  return tintOf(hexOf(FABRIC_COLOURS, colour));
}

function paletteOf(configuration: AvatarConfiguration): Palette {
  return {
    colours: {
      skin: tintOf(hexOf(SKIN_TONES, configuration.skin)),
      hair: hexOf(HAIR_COLOURS, configuration.hairColour),
      hairAccessories: fabricOf(configuration.hatColour),
      outline: INK,
      glasses: INK,
      earrings: INK,
      freckles: INK,
    },
  };
}
