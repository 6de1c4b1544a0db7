import type { AvatarConfiguration } from '../../configuration.ts';
import { hexOf, SKIN_TONES } from '../../palettes.ts';
import type { AvatarPose } from '../../pose/avatar-pose.ts';
import { type Matrix, multiply } from '../../scene/matrix.ts';
import { puppetTransform } from '../../scene/puppet.ts';
import type { Hand, Layer, Scene, Shape } from '../../scene/scene.ts';
import { backgroundOf } from '../background.ts';
import { cheekShapes, moodShapes, tearShapes } from '../line-art/accents.ts';
import { type Turn, turnOf } from '../line-art/ball.ts';
import { BROW_FORMS } from '../line-art/brow-forms.ts';
import { browShapes } from '../line-art/brows.ts';
import { EYE_FORMS } from '../line-art/eye-forms.ts';
import { tintOf } from '../line-art/ink.ts';
import { drawn, still } from '../line-art/layers.ts';
import { mouthShapes } from '../line-art/mouth.ts';
import { MOUTH_FORMS, type MouthForm } from '../line-art/mouth-forms.ts';
import { noseShapes } from '../line-art/nose.ts';
import { drawingsOf } from './drawings.ts';
import { eyeShapes } from './eyes.ts';
import {
  ABOVE_COLLAR,
  ACCENTS,
  BALL,
  BROWS,
  HEAD_ELLIPSE,
  HEAD_ROOM,
  MOUTH,
  NOSE,
  OFFSET,
  PUPPET,
  SIZE,
} from './figure.ts';
import { BEARD_VARIANTS } from './wardrobe.ts';

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
      head: { ...HEAD_ELLIPSE, colour: tintOf(hexOf(SKIN_TONES, configuration.skin)) },
      headRoom: HEAD_ROOM,
      transformOf: (layer, pose) => multiply(SET_IN, puppetTransform(PUPPET, layer, pose)),
    };
  },
};

/** The style's own canvas would cut hair off when the head tilts: ours has a margin. */
const SET_IN: Matrix = [1, 0, 0, 1, OFFSET.x, OFFSET.y];

/** The layers from the bottom up. */
function layersOf(configuration: AvatarConfiguration): readonly Layer[] {
  const { eyebrows, eyes, nose } = configuration;
  const drawings = drawingsOf(configuration);
  const lips = mouthOf(configuration);
  const layers: readonly Layer[] = [
    still('hair-back', 0.05, drawings.hairBack),
    { ...still('head', 0.25, drawings.head), clip: ABOVE_COLLAR },
    still('shirt', 0, drawings.shirt, 'body'),
    face('cheeks', (pose, turn) => cheekShapes(ACCENTS, pose, turn)),
    still('freckles', 0.8, drawings.freckles),
    still('beard', 0.7, drawings.beard),
    face('mouth', (pose, turn) => mouthShapes(MOUTH, lips, pose, turn)),
    face('nose', (pose, turn) => noseShapes(NOSE, nose, pose, turn)),
    face('eyes', (pose, turn) => eyeShapes(EYE_FORMS[eyes], pose, turn)),
    face('tear', (pose, turn) => tearShapes(ACCENTS, pose, turn)),
    face('eyebrows', (pose, turn) => browShapes(BROWS, BROW_FORMS[eyebrows], pose, turn)),
    still('earrings', 0.1, drawings.earrings),
    still('hair', 0.3, drawings.hairFront),
    still('headwear', 0.3, drawings.headwear),
    still('glasses', 1, drawings.glasses),
    drawn('mood', 0.3, (pose) => moodShapes(ACCENTS, pose)),
  ];
  return layers.filter((layer) => layer.kind === 'moving' || layer.svg !== '');
}

/** A layer of the face, which turns over the ball of the head. */
function face(id: string, draw: (pose: AvatarPose, turn: Turn) => readonly Shape[]): Layer {
  return drawn(id, 0.25, (pose) => draw(pose, turnOf(BALL, pose)));
}

/** In a beard a mouth shows by its lips. */
function mouthOf({ mouth, facialHair, skin }: AvatarConfiguration): MouthForm {
  const form = MOUTH_FORMS[mouth];
  if (BEARD_VARIANTS[facialHair] === undefined) return form;
  return { lipColour: tintOf(hexOf(SKIN_TONES, skin)), ...form, lips: 0.9 };
}
