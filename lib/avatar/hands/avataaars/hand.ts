import { ATTRIBUTES } from '../../attributes.ts';
import type { AvatarConfiguration } from '../../configuration.ts';
import { FABRIC_COLOURS, HAIR_COLOURS, hexOf, SKIN_TONES } from '../../palettes.ts';
import { wornColours, wornParts } from '../../parts/worn.ts';
import { markupOf, type Palette } from '../../scene/markup.ts';
import { puppetTransform } from '../../scene/puppet.ts';
import type { Hand, Layer, Scene, StaticLayer } from '../../scene/scene.ts';
import { backgroundOf } from '../background.ts';
import { accentLayer, tearLayer } from './accents.ts';
import { cheekLayer } from './cheeks.ts';
import { EYES } from './eye-styles.ts';
import { EYEBROWS } from './eyebrow-styles.ts';
import { eyebrowLayer } from './eyebrows.ts';
import { eyeLayer } from './eyes.ts';
import {
  CANVAS_SIZE,
  CHIN_SHADOW,
  EARS,
  HEAD,
  HEAD_ELLIPSE,
  HEAD_ROOM,
  PUPPET,
  SHOULDERS,
} from './figure.ts';
import { hairCover, headwearCover } from './head-cover.ts';
import { madeUp } from './make-up.ts';
import { mouthLayer } from './mouth.ts';
import { MOUTHS } from './mouth-styles.ts';
import { noseLayer } from './nose.ts';
import { NOSES } from './nose-styles.ts';

/** The hand of avataaars, with a face that moves. */
export const AVATAAARS: Hand = {
  id: 'avataaars',
  attributes: ATTRIBUTES.map(({ key }) => key),
  scene(configuration): Scene {
    return {
      size: CANVAS_SIZE,
      layers: layersOf(configuration),
      defs: '',
      background: backgroundOf(configuration),
      head: { ...HEAD_ELLIPSE, colour: hexOf(SKIN_TONES, configuration.skin) },
      headRoom: HEAD_ROOM,
      transformOf: (layer, pose) => puppetTransform(PUPPET, layer, pose),
    };
  },
};

function paletteOf(configuration: AvatarConfiguration): Palette {
  return {
    colours: {
      skin: hexOf(SKIN_TONES, configuration.skin),
      hair: hexOf(HAIR_COLOURS, configuration.hairColour),
      hat: hexOf(FABRIC_COLOURS, configuration.hatColour),
      clothes: hexOf(FABRIC_COLOURS, configuration.clothingColour),
      accessories: hexOf(FABRIC_COLOURS, configuration.accessoriesColour),
      facialHair: hexOf(HAIR_COLOURS, configuration.facialHairColour),
      ...wornColours(configuration),
    },
  };
}

/** How far the head itself goes along: less than the face on it. */
const HEAD_DEPTH = 0.2;

/** The layers from the bottom up. */
function layersOf(configuration: AvatarConfiguration): readonly Layer[] {
  const palette = paletteOf(configuration);
  const skin = hexOf(SKIN_TONES, configuration.skin);
  const hair = hairCover(configuration, palette);
  const headwear = headwearCover(configuration, palette);
  const worn = wornParts(configuration);
  const hugged = hair.hugsEars || headwear.hugsEars;
  const earDepth = hugged ? HEAD_DEPTH : -0.12;
  const fill = (d: string) => `<path d="${d}" fill="${skin}"/>`;
  const drawn = (part: keyof typeof worn) => markupOf(worn[part], palette);
  const layers: readonly Layer[] = [
    still('headwear-back', 'head', -0.3, headwear.back),
    still('hair-back', 'head', -0.3, hair.back),
    still('shoulders', 'body', 0, fill(SHOULDERS)),
    {
      ...still(
        'chin-shadow',
        'head',
        HEAD_DEPTH,
        `<path d="${CHIN_SHADOW}" fill="black" fill-opacity=".1"/>`,
      ),
      clip: SHOULDERS,
    },
    still('clothes', 'body', 0, drawn('clothes')),
    still('ears', 'head', earDepth, fill(EARS)),
    still('head', 'head', HEAD_DEPTH, fill(HEAD)),
    cheekLayer(skin),
    still('skin', 'head', 0.6, drawn('skin')),
    still('earwear', 'head', earDepth, drawn('ears')),
    still('beard', 'head', 0.45, drawn('beard')),
    mouthLayer(madeUp(MOUTHS[configuration.mouth], configuration)),
    still('moustache', 'head', 0.8, drawn('moustache')),
    noseLayer(NOSES[configuration.nose]),
    eyeLayer(EYES[configuration.eyes]),
    tearLayer(),
    still('mask', 'head', 0.75, drawn('mask')),
    still('hair', 'head', hair.hugsEars ? HEAD_DEPTH : 0.32, hair.front),
    eyebrowLayer(EYEBROWS[configuration.eyebrows]),
    still('headwear', 'head', headwear.hugsEars ? HEAD_DEPTH : 0.34, headwear.front),
    still('glasses', 'head', 1, drawn('glasses')),
    still('headphones', 'head', 0.06, drawn('headphones')),
    accentLayer(),
  ];
  return layers.filter((layer) => layer.kind === 'moving' || layer.svg !== '');
}

function still(id: string, joint: Layer['joint'], depth: number, svg: string): StaticLayer {
  return { kind: 'static', id, joint, depth, svg };
}
