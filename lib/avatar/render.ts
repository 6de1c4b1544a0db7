import { Avatar, type StyleDefinition, type StyleOptions } from '@dicebear/core';
import type { AvatarConfiguration } from './configuration.ts';
import { tiltHead } from './figure.ts';
import type { FacialHair } from './head-options.ts';
import { BACKGROUND_COLOURS, FABRIC_COLOURS, HAIR_COLOURS, hexOf, SKIN_TONES } from './palettes.ts';
import type { AvatarPose } from './pose.ts';
import { createStyle, isMoustache } from './style.ts';

export interface RenderOptions {
  /** Width and height in CSS pixels; without it the picture fills what it stands in. */
  readonly size?: number;
  /** Leaves the background out, whatever the configuration says. */
  readonly transparent?: boolean;
  /** Begins every id in the picture. Without it ids come from the content: same id, same drawing. */
  readonly idPrefix?: string;
}

export interface AvatarRenderer {
  /** Draws an avatar as a self-contained SVG: the same input always gives the same text. */
  render(configuration: AvatarConfiguration, pose: AvatarPose, options?: RenderOptions): string;
}

/** Prepares the style once (some milliseconds); after that a picture takes a fraction of one. */
export function createRenderer(): AvatarRenderer {
  const style = createStyle();
  return {
    render(configuration, pose, options = {}) {
      const drawing = new Avatar(style, styleOptions(configuration, pose, options)).toString();
      const svg = tiltHead(drawing, pose.headRoll).replace(/<!--.*?-->/g, '');
      return prefixIds(svg, options.idPrefix ?? contentHash(svg));
    },
  };
}

/** Everything is decided here: nothing is left to DiceBear's dice. */
function styleOptions(
  configuration: AvatarConfiguration,
  pose: AvatarPose,
  options: RenderOptions,
): StyleOptions<StyleDefinition> {
  return {
    seed: '',
    ...(options.size === undefined ? {} : { size: options.size }),
    ...colourOptions(configuration),
    ...backgroundOptions(configuration, options),
    ...partOptions('top', configuration.hair),
    ...partOptions('clothes', configuration.clothing),
    ...partOptions('clothesGraphic', configuration.clothingGraphic),
    ...partOptions('accessories', configuration.accessories),
    ...facialHairOptions(configuration.facialHair),
    ...partOptions('nose', 'default'),
    ...partOptions('eyebrows', pose.eyebrows),
    ...partOptions('eyes', pose.eyes),
    ...partOptions('mouth', pose.mouth),
  };
}

function colourOptions(configuration: AvatarConfiguration) {
  return {
    skinColor: hexOf(SKIN_TONES, configuration.skin),
    hairColor: hexOf(HAIR_COLOURS, configuration.hairColour),
    hatColor: hexOf(FABRIC_COLOURS, configuration.hatColour),
    clothesColor: hexOf(FABRIC_COLOURS, configuration.clothingColour),
    accessoriesColor: hexOf(FABRIC_COLOURS, configuration.accessoriesColour),
    facialHairColor: hexOf(HAIR_COLOURS, configuration.facialHairColour),
  };
}

function backgroundOptions(
  { background, backgroundShape }: AvatarConfiguration,
  options: RenderOptions,
): StyleOptions<StyleDefinition> {
  if (background === 'transparent' || options.transparent === true) return {};
  return {
    backgroundColor: hexOf(BACKGROUND_COLOURS, background),
    borderRadius: backgroundShape === 'circle' ? 50 : 0,
  };
}

function facialHairOptions(facialHair: FacialHair): StyleOptions<StyleDefinition> {
  const [worn, other] = isMoustache(facialHair)
    ? ['moustache', 'facialHair']
    : ['facialHair', 'moustache'];
  return { ...partOptions(worn, facialHair), ...partOptions(other, 'none') };
}

function partOptions(component: string, variant: string): StyleOptions<StyleDefinition> {
  if (variant === 'none') return { [`${component}Probability`]: 0 };
  return { [`${component}Variant`]: variant, [`${component}Probability`]: 100 };
}

function prefixIds(svg: string, prefix: string): string {
  return svg.replace(/(\bid="|url\(#|href="#)/g, `$1${prefix}-`);
}

/** FNV-1a of the text's UTF-16 units, 32 bits: <http://www.isthe.com/chongo/tech/comp/fnv/>. */
function contentHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return `a${(hash >>> 0).toString(16)}`;
}
