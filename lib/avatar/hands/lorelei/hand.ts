import lorelei from '@dicebear/styles/lorelei.json' with { type: 'json' };
import type { AvatarConfiguration } from '../../configuration.ts';
import { FABRIC_COLOURS, HAIR_COLOURS, hexOf, SKIN_TONES } from '../../palettes.ts';
import { type DrawingElement, markupOf, moved, type Palette } from '../../scene/markup.ts';
import { type Matrix, multiply } from '../../scene/matrix.ts';
import { puppetTransform } from '../../scene/puppet.ts';
import type { Hand, Layer, Scene } from '../../scene/scene.ts';
import { cheekShapes, moodShapes, tearShapes } from '../line-art/accents.ts';
import { type Turn, turnOf } from '../line-art/ball.ts';
import { BROW_FORMS } from '../line-art/brow-forms.ts';
import { browShapes } from '../line-art/brows.ts';
import { EYE_FORMS } from '../line-art/eye-forms.ts';
import { INK, tintOf } from '../line-art/ink.ts';
import { backgroundOf, drawn, elementsOf, still } from '../line-art/layers.ts';
import { mouthShapes } from '../line-art/mouth.ts';
import { MOUTH_FORMS } from '../line-art/mouth-forms.ts';
import { noseShapes } from '../line-art/nose.ts';
import { brush, curve, type Spot, type Thickness } from '../line-art/pen.ts';
import { eyeShapes } from './eyes.ts';
import { ACCENTS, BALL, BROWS, MOUTH, NOSE, OFFSET, PUPPET, SHIRT, SIZE } from './figure.ts';
import {
  BEARD_VARIANTS,
  EARRING_VARIANTS,
  FLOWER_HEADWEAR,
  GLASSES_VARIANTS,
  HAIR_VARIANTS,
} from './wardrobe.ts';

const { beard, earrings, freckles, glasses, hair, hairAccessories, head } = lorelei.components;

/** The hand of lorelei: a head in black brush strokes, half from the side, with a face that moves. */
export const LORELEI: Hand = {
  id: 'lorelei',
  attributes: [
    'hand',
    'skin',
    'faceDetails',
    'eyebrows',
    'eyes',
    'nose',
    'mouth',
    'hair',
    'hairColour',
    'headwear',
    'facialHair',
    'facialHairColour',
    'accessories',
    'earwear',
    'clothingColour',
    'hatColour',
    'background',
    'backgroundShape',
  ],
  scene(configuration): Scene {
    return {
      size: SIZE,
      layers: layersOf(configuration),
      defs: '',
      background: backgroundOf(configuration),
      transformOf: (layer, pose) => multiply(SET_IN, puppetTransform(PUPPET, layer, pose)),
    };
  },
};

/** The style's own canvas would cut hair off when the head tilts: ours has a margin. */
const SET_IN: Matrix = [1, 0, 0, 1, OFFSET.x, OFFSET.y];

/** Where the style has its head, and what stands in it. */
const HEAD = 'translate(207 171)';

function layersOf(configuration: AvatarConfiguration): readonly Layer[] {
  const palette = paletteOf(configuration);
  const { eyebrows, eyes, mouth, nose, accessories, earwear, facialHair, faceDetails } =
    configuration;
  const { back, front } = hairOf(configuration);
  const inHead = (elements: readonly DrawingElement[], place: string) =>
    moved(moved(markupOf(elements, palette), place), HEAD);
  const inHair = (elements: readonly DrawingElement[]) =>
    moved(markupOf(elements, palette), 'translate(76 3)');
  const beardPalette = {
    ...palette,
    colours: {
      ...palette.colours,
      hair: tintOf(hexOf(HAIR_COLOURS, configuration.facialHairColour)),
    },
  };
  const layers: readonly Layer[] = [
    still('hair-back', 0.05, inHair(back)),
    still('head', 0.25, moved(markupOf(elementsOf(head.variants, 'variant04'), palette), HEAD)),
    still('shirt', 0, shirtOf(configuration), 'body'),
    drawn('cheeks', 0.25, (pose) => cheekShapes(ACCENTS, pose, turnOf(BALL, pose))),
    still(
      'freckles',
      0.8,
      inHead(
        faceDetails.startsWith('freckles') ? elementsOf(freckles.variants, 'variant01') : [],
        'translate(141 343)',
      ),
    ),
    still(
      'beard',
      0.7,
      moved(
        moved(
          markupOf(
            withoutMouth(elementsOf(beard.variants, BEARD_VARIANTS[facialHair])),
            beardPalette,
          ),
          'translate(106 346)',
        ),
        HEAD,
      ),
    ),
    face('mouth', (pose, turn) => mouthShapes(MOUTH, MOUTH_FORMS[mouth], pose, turn)),
    face('nose', (pose, turn) => noseShapes(NOSE, nose, pose, turn)),
    face('eyes', (pose, turn) => eyeShapes(EYE_FORMS[eyes], pose, turn)),
    face('tear', (pose, turn) => tearShapes(ACCENTS, pose, turn)),
    face('eyebrows', (pose, turn) => browShapes(BROWS, BROW_FORMS[eyebrows], pose, turn)),
    still(
      'earrings',
      0.1,
      inHead(elementsOf(earrings.variants, EARRING_VARIANTS[earwear]), 'translate(0 338)'),
    ),
    still('hair', 0.3, inHair(front)),
    still(
      'flowers',
      0.3,
      moved(
        markupOf(
          FLOWER_HEADWEAR.includes(configuration.headwear)
            ? elementsOf(hairAccessories.variants, 'flowers')
            : [],
          palette,
        ),
        'translate(183 329)',
      ),
    ),
    still(
      'glasses',
      1,
      inHead(elementsOf(glasses.variants, GLASSES_VARIANTS[accessories]), 'translate(152 197)'),
    ),
    drawn('mood', 0.3, (pose) => moodShapes(ACCENTS, pose)),
  ];
  return layers.filter((layer) => layer.kind === 'moving' || layer.svg !== '');
}

function face(
  id: string,
  draw: (pose: Parameters<typeof turnOf>[1], turn: Turn) => ReturnType<typeof eyeShapes>,
): Layer {
  return drawn(id, 0.25, (pose) => draw(pose, turnOf(BALL, pose)));
}

function shirtOf({ clothingColour }: AvatarConfiguration): string {
  const fill = tintOf(hexOf(FABRIC_COLOURS, clothingColour));
  const line = (spots: readonly Spot[], thickness: Thickness) =>
    `<path d="${brush(curve(spots), thickness)}" fill="${INK}"/>`;
  const [upper, lower] = SHIRT.collar;
  return [
    `<path d="${SHIRT.fill}" fill="${fill}"/>`,
    ...SHIRT.lines.map((spots) => line(spots, [11, 13, 7])),
    line(upper, [6, 13, 5]),
    line(lower, [4, 10, 4]),
  ].join('');
}

/** The hair that lies behind the head, and that before it. */
function hairOf({ hair: style }: AvatarConfiguration) {
  const elements = style === 'none' ? [] : elementsOf(hair.variants, HAIR_VARIANTS[style]);
  const at = elements.findIndex(({ type }) => type === 'component');
  return { back: elements.slice(0, Math.max(0, at)), front: elements.slice(at + 1) };
}

/** A beard's own mouth is left out: ours moves. */
function withoutMouth(elements: readonly DrawingElement[]): readonly DrawingElement[] {
  return elements.filter(({ name }) => name === 'path');
}

function paletteOf(configuration: AvatarConfiguration): Palette {
  return {
    colours: {
      skin: tintOf(hexOf(SKIN_TONES, configuration.skin)),
      hair: hexOf(HAIR_COLOURS, configuration.hairColour),
      hairAccessories: tintOf(hexOf(FABRIC_COLOURS, configuration.hatColour)),
      outline: INK,
      glasses: INK,
      earrings: INK,
      freckles: INK,
    },
  };
}
