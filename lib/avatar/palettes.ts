/** A colour as the drawing takes it: `#` and six lower-case hex digits. */
export type HexColour = `#${string}`;

/** The avataaars style's skin tones, and the yellow of the classic emoji. */
export const SKIN_TONES = {
  pale: '#ffdbb4',
  light: '#edb98a',
  golden: '#fd9841',
  brown: '#d08b5b',
  darkBrown: '#ae5d29',
  deep: '#614335',
  yellow: '#f8d25c',
} as const satisfies Record<string, HexColour>;

export const HAIR_COLOURS = {
  black: '#2c1b18',
  darkBrown: '#4a312c',
  brown: '#724133',
  auburn: '#a55728',
  red: '#c93305',
  blonde: '#b58143',
  golden: '#d6b370',
  platinum: '#ecdcbf',
  silver: '#e8e1e1',
  pink: '#f59797',
} as const satisfies Record<string, HexColour>;

export const FABRIC_COLOURS = {
  black: '#262e33',
  charcoal: '#3c4f5c',
  grey: '#929598',
  lightGrey: '#e6e6e6',
  white: '#ffffff',
  navy: '#25557c',
  blue: '#5199e4',
  sky: '#65c9ff',
  ice: '#b1e2ff',
  mint: '#a7ffc4',
  lemon: '#ffffb1',
  apricot: '#ffdeb5',
  rose: '#ffafb9',
  red: '#ff5c5c',
  pink: '#ff488e',
} as const satisfies Record<string, HexColour>;

/** Colours of lips, cheeks and lids. */
export const MAKEUP_COLOURS = {
  rose: '#d9587a',
  coral: '#ee6352',
  red: '#c1121f',
  berry: '#8e2a5b',
  plum: '#5b2a6e',
  violet: '#7b5bd6',
  blue: '#3f6fd8',
  teal: '#1f8a8a',
  copper: '#b5653a',
  brown: '#6b3a2a',
} as const satisfies Record<string, HexColour>;

/** Soft grounds that every skin tone stands out from. */
export const BACKGROUND_COLOURS = {
  sky: '#cfe8ff',
  mint: '#cdf3dd',
  lemon: '#fff3bf',
  peach: '#ffe0cc',
  rose: '#ffd6e0',
  lavender: '#e3dcff',
  sand: '#eee6da',
  cloud: '#eceff3',
  night: '#27304a',
} as const satisfies Record<string, HexColour>;

/** A palette's name or a colour of one's own. */
type ColourChoice<Palette> = Extract<keyof Palette, string> | HexColour;

/** The names of a palette's colours, in the order in which a chooser offers them. */
export function paletteNames<Palette extends Record<string, HexColour>>(
  palette: Palette,
): readonly Extract<keyof Palette, string>[] {
  return Object.keys(palette) as Extract<keyof Palette, string>[];
}

/**
 * The colour that a choice stands for.
 *
 * @param choice a name of the palette, or a colour of one's own, which is returned as it is
 */
export function hexOf<Palette extends Record<string, HexColour>>(
  palette: Palette,
  choice: ColourChoice<Palette>,
): HexColour {
  return Object.hasOwn(palette, choice)
    ? (palette[choice as keyof Palette] as HexColour)
    : (choice as HexColour);
}
