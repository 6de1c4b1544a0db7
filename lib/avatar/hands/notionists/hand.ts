import notionists from '@dicebear/styles/notionists.json' with { type: 'json' };
import type { AvatarConfiguration } from '../../configuration.ts';
import { FABRIC_COLOURS, HAIR_COLOURS, type HexColour, hexOf, SKIN_TONES } from '../../palettes.ts';
import type { AvatarPose } from '../../pose/avatar-pose.ts';
import { type DrawingElement, markupOf, moved } from '../../scene/markup.ts';
import { type Matrix, multiply } from '../../scene/matrix.ts';
import { puppetTransform } from '../../scene/puppet.ts';
import type { Hand, Layer, Scene, Shape } from '../../scene/scene.ts';
import { backgroundOf } from '../background.ts';
import { cheekShapes, moodShapes, tearShapes } from '../line-art/accents.ts';
import { type Turn, turnOf } from '../line-art/ball.ts';
import { BROW_FORMS } from '../line-art/brow-forms.ts';
import { browShapes } from '../line-art/brows.ts';
import { EYE_FORMS } from '../line-art/eye-forms.ts';
import { INK, PAPER, tintOf } from '../line-art/ink.ts';
import { drawn, elementsOf, still } from '../line-art/layers.ts';
import { mouthShapes } from '../line-art/mouth.ts';
import { MOUTH_FORMS } from '../line-art/mouth-forms.ts';
import { noseShapes } from '../line-art/nose.ts';
import { brush, curve } from '../line-art/pen.ts';
import { eyeShapes } from './eyes.ts';
import {
  ACCENTS,
  BALL,
  BROWS,
  FOREHEAD,
  HEAD_ELLIPSE,
  HEAD_ROOM,
  MOUTH,
  NOSE,
  OFFSET,
  PUPPET,
  SIZE,
  SKULL,
  SKULL_LINE,
} from './figure.ts';
import {
  BEARD_VARIANTS,
  CLOTHES_VARIANTS,
  GLASSES_VARIANTS,
  GRAPHIC_VARIANTS,
  HAIR_VARIANTS,
  HEADWEAR_OVER_HAIR,
  HEADWEAR_VARIANTS,
  SHAVED_HAIR,
  SOLID_HEADWEAR,
  THIN_HAIR,
} from './wardrobe.ts';

const { beard, clothes, clothesGraphic, glasses, hair, head } = notionists.components;

/** The hand of notionists: a half figure in even black lines, half from the side, with a face that moves. */
export const NOTIONISTS: Hand = {
  id: 'notionists',
  attributes: [
    'hand',
    'skin',
    'eyebrows',
    'eyes',
    'nose',
    'mouth',
    'hair',
    'hairColour',
    'headwear',
    'hatColour',
    'facialHair',
    'facialHairColour',
    'accessories',
    'clothing',
    'clothingColour',
    'clothingGraphic',
    'background',
    'backgroundShape',
  ],
  scene(configuration): Scene {
    return {
      size: SIZE,
      layers: layersOf(configuration),
      defs: '',
      background: backgroundOf(configuration),
      head: { ...HEAD_ELLIPSE, colour: tintOf(hexOf(SKIN_TONES, configuration.skin)) },
      headRoom: HEAD_ROOM,
      transformOf: (layer, pose) => multiply(CLOSE_UP, puppetTransform(PUPPET, layer, pose)),
    };
  },
};

const CLOSE_UP: Matrix = [1, 0, 0, 1, OFFSET.x, OFFSET.y];

/** The layers from the bottom up. */
function layersOf(configuration: AvatarConfiguration): readonly Layer[] {
  const { eyebrows, eyes, mouth, nose, accessories, facialHair } = configuration;
  const skin = tintOf(hexOf(SKIN_TONES, configuration.skin));
  const beardColour = hexOf(HAIR_COLOURS, configuration.facialHairColour);
  const layers: readonly Layer[] = [
    still(
      'head',
      0.25,
      placed(elementsOf(head.variants, 'variant01'), 'translate(532 491)', INK, skin),
    ),
    still('skull', 0.25, skullOf(configuration)),
    face('cheeks', (pose, turn) => cheekShapes(ACCENTS, pose, turn)),
    still('clothes', 0, clothesOf(configuration), 'body'),
    still(
      'beard',
      0.8,
      placed(
        elementsOf(beard.variants, BEARD_VARIANTS[facialHair]),
        'translate(653 805)',
        beardColour,
        skin,
      ),
    ),
    face('mouth', (pose, turn) => mouthShapes(MOUTH, MOUTH_FORMS[mouth], pose, turn)),
    face('nose', (pose, turn) => noseShapes(NOSE, nose, pose, turn)),
    face('eyes', (pose, turn) => eyeShapes(EYE_FORMS[eyes], pose, turn)),
    face('tear', (pose, turn) => tearShapes(ACCENTS, pose, turn)),
    face('eyebrows', (pose, turn) => browShapes(BROWS, BROW_FORMS[eyebrows], pose, turn)),
    still('hair', 0.3, hairOf(configuration)),
    still(
      'glasses',
      1,
      placed(
        elementsOf(glasses.variants, GLASSES_VARIANTS[accessories]),
        'translate(610.3 681)',
        INK,
        PAPER,
      ),
    ),
    drawn('mood', 0.3, (pose) => moodShapes(ACCENTS, pose)),
  ];
  return layers.filter((layer) => layer.kind === 'moving' || layer.svg !== '');
}

/** A layer of the face, which turns over the ball of the head. */
function face(id: string, draw: (pose: AvatarPose, turn: Turn) => readonly Shape[]): Layer {
  return drawn(id, 0.25, (pose) => draw(pose, turnOf(BALL, pose)));
}

/** The style knows two colours: what it draws with, and what it draws on. */
function placed(
  elements: readonly DrawingElement[],
  place: string,
  ink: HexColour,
  paper: HexColour,
): string {
  return moved(markupOf(elements, { colours: { ink, paper } }), place);
}

function clothesOf({ clothing, clothingColour, clothingGraphic }: AvatarConfiguration): string {
  const colours = { ink: INK, paper: tintOf(hexOf(FABRIC_COLOURS, clothingColour)) } as const;
  const graphic =
    clothing === 'graphicShirt'
      ? elementsOf(clothesGraphic.variants, GRAPHIC_VARIANTS[clothingGraphic])
      : [];
  const drawing = elementsOf(clothes.variants, CLOTHES_VARIANTS[clothing]);
  return moved(
    markupOf(drawing, { colours, components: { clothesGraphic: graphic } }),
    'translate(151 1029.3)',
  );
}

/** Hair, or the headwear that the style has instead of it. */
function hairOf({
  hair: style,
  hairColour,
  headwear,
  hatColour,
  skin,
}: AvatarConfiguration): string {
  const place = 'translate(266 221.9)';
  const hairInk = hexOf(HAIR_COLOURS, hairColour);
  const fabric = tintOf(hexOf(FABRIC_COLOURS, hatColour));
  const worn = HEADWEAR_VARIANTS[headwear];
  if (worn !== undefined) {
    const drawing = elementsOf(hair.variants, worn);
    if (SOLID_HEADWEAR.includes(headwear)) return placed(drawing, place, fabric, PAPER);
    return placed(drawing, place, HEADWEAR_OVER_HAIR.includes(headwear) ? hairInk : INK, fabric);
  }
  if (style === 'none') return '';
  const variant = HAIR_VARIANTS[style];
  const paper = SHAVED_HAIR.includes(variant) ? tintOf(hexOf(SKIN_TONES, skin)) : fabric;
  return placed(elementsOf(hair.variants, variant), place, hairInk, paper);
}

/** The skull where no hair hides it, with an outline where no hair has one; under hair only the forehead. */
function skullOf({ hair: style, headwear, skin }: AvatarConfiguration): string {
  if (HEADWEAR_VARIANTS[headwear] !== undefined) return '';
  const isThin = style === 'none' || THIN_HAIR.includes(HAIR_VARIANTS[style]);
  const fill = `<path d="${isThin ? SKULL : FOREHEAD}" fill="${tintOf(hexOf(SKIN_TONES, skin))}"/>`;
  const line = `<path d="${brush(curve(SKULL_LINE), [9, 13, 9])}" fill="${INK}"/>`;
  return style === 'none' || style === 'balding' ? fill + line : fill;
}
