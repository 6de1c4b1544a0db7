import { ATTRIBUTES } from '../../attributes.ts';
import type { AvatarConfiguration } from '../../configuration.ts';
import {
  BACKGROUND_COLOURS,
  FABRIC_COLOURS,
  HAIR_COLOURS,
  hexOf,
  SKIN_TONES,
} from '../../palettes.ts';
import { markupOf, moved, type Palette } from '../../scene/markup.ts';
import { puppetTransform } from '../../scene/puppet.ts';
import type { Background, Hand, Layer, Scene, StaticLayer } from '../../scene/scene.ts';
import { accentLayer, tearLayer } from './accents.ts';
import { cheekLayer } from './cheeks.ts';
import { CLOTHES, FACIAL_HAIR, GLASSES, GRAPHICS } from './drawings.ts';
import { EYES } from './eye-styles.ts';
import { EYEBROWS } from './eyebrow-styles.ts';
import { eyebrowLayer } from './eyebrows.ts';
import { eyeLayer } from './eyes.ts';
import { CANVAS_SIZE, CHIN_SHADOW, EARS, HEAD, PUPPET, SHOULDERS } from './figure.ts';
import { hairCover } from './head-cover.ts';
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
      transformOf: (layer, pose) => puppetTransform(PUPPET, layer, pose),
    };
  },
};

function backgroundOf({
  background,
  backgroundShape,
}: AvatarConfiguration): Background | undefined {
  if (background === 'transparent') return undefined;
  return { colour: hexOf(BACKGROUND_COLOURS, background), shape: backgroundShape };
}

function paletteOf(configuration: AvatarConfiguration): Palette {
  return {
    colours: {
      skin: hexOf(SKIN_TONES, configuration.skin),
      hair: hexOf(HAIR_COLOURS, configuration.hairColour),
      hat: hexOf(FABRIC_COLOURS, configuration.hatColour),
      clothes: hexOf(FABRIC_COLOURS, configuration.clothingColour),
      accessories: hexOf(FABRIC_COLOURS, configuration.accessoriesColour),
      facialHair: hexOf(HAIR_COLOURS, configuration.facialHairColour),
    },
    components: { clothesGraphic: GRAPHICS[configuration.clothingGraphic] ?? [] },
  };
}

/** The layers from the bottom up. */
function layersOf(configuration: AvatarConfiguration): readonly Layer[] {
  const palette = paletteOf(configuration);
  const skin = hexOf(SKIN_TONES, configuration.skin);
  const hair = hairCover(configuration, palette);
  const fill = (d: string) => `<path d="${d}" fill="${skin}"/>`;
  const place = (drawing: (typeof CLOTHES)[string] | undefined, transform: string) =>
    moved(markupOf(drawing ?? [], palette), transform);
  const layers: readonly Layer[] = [
    still('hair-back', 'head', -0.3, hair.back),
    still('shoulders', 'body', 0, fill(SHOULDERS)),
    {
      ...still(
        'chin-shadow',
        'head',
        0.2,
        `<path d="${CHIN_SHADOW}" fill="black" fill-opacity=".1"/>`,
      ),
      clip: SHOULDERS,
    },
    still('clothes', 'body', 0, place(CLOTHES[configuration.clothing], 'translate(40 184.7)')),
    still('ears', 'head', -0.12, fill(EARS)),
    still('head', 'head', 0.2, fill(HEAD)),
    cheekLayer(skin),
    still('beard', 'head', 0.45, place(FACIAL_HAIR[configuration.facialHair], 'translate(81 98)')),
    mouthLayer(MOUTHS[configuration.mouth]),
    noseLayer(NOSES[configuration.nose]),
    eyeLayer(EYES[configuration.eyes]),
    tearLayer(),
    still('hair', 'head', 0.32, hair.front),
    eyebrowLayer(EYEBROWS[configuration.eyebrows]),
    still('glasses', 'head', 1, place(GLASSES[configuration.accessories], 'translate(75.77 46)')),
    accentLayer(),
  ];
  return layers.filter((layer) => layer.kind === 'moving' || layer.svg !== '');
}

function still(id: string, joint: Layer['joint'], depth: number, svg: string): StaticLayer {
  return { kind: 'static', id, joint, depth, svg };
}
