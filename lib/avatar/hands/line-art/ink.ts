import type { HexColour } from '../../palettes.ts';

/** What both hands of black lines draw with. */
export const INK = '#000000';
export const PAPER = '#ffffff';
export const TONGUE = '#f0788c';
export const BLUSH = '#ff6b6b';
export const QUEASY = '#6fae3f';
export const WATER = '#9bd8ff';
export const ANGER = '#f04848';

/** The darkest tint on which a black line still stands out: a contrast of 3 to 1 (WCAG 2.2, 1.4.11). */
const MINIMUM_LUMINANCE = 0.1;

/** A colour that black lines stand out from: as it is, or mixed with as much white as that needs. */
export function tintOf(colour: HexColour): HexColour {
  const channels = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = channels.map((channel) => Math.round(channel + share * (255 - channel)));
    if (luminanceOf(mixed) >= MINIMUM_LUMINANCE) {
      return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
    }
  }
  return PAPER;
}

/** Relative luminance of an sRGB colour, 0 to 1, as WCAG 2.2 defines it. */
function luminanceOf(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
