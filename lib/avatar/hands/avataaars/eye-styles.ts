/** How an eye is drawn at rest. Lengths are in the scene's units. */
export interface EyeStyle {
  /** Half the width and height of the pupil. */
  readonly pupil: readonly [number, number];
  /** How white the eye's inside is at rest: 0 for a mere dot, 1 for a white eye. */
  readonly white: number;
  /** Half the width of the opening between the lids. */
  readonly width: number;
  /** How far the upper lid is above, and the lower lid below, the middle. */
  readonly lids: readonly [upper: number, lower: number];
  /** How round the opening is: 0.5 pointed like an almond, 1 an ellipse. */
  readonly roundness: number;
  /** How much higher the outer corner is than the inner one. */
  readonly slant: number;
  /** How strong the line of the upper lid is while the eye is open, 0 to 1. */
  readonly lidLine: number;
  /** The length of the lashes; 0 for none. */
  readonly lashes: number;
  readonly highlight?: boolean;
  /** The colour of an iris around the pupil. */
  readonly iris?: string;
  /** What is drawn instead of a pupil. */
  readonly symbol?: 'heart' | 'star' | 'cross';
}

const DOT: EyeStyle = {
  pupil: [6, 6],
  white: 0,
  width: 12,
  lids: [10, 9],
  roundness: 0.9,
  slant: 0,
  lidLine: 0,
  lashes: 0,
};
const ALMOND: EyeStyle = {
  ...DOT,
  white: 1,
  width: 14,
  lids: [8.5, 8],
  roundness: 0.62,
  slant: 2,
  lidLine: 0.6,
};

const styles = {
  dot: DOT,
  smallDot: { ...DOT, pupil: [4.5, 4.5] },
  largeDot: { ...DOT, pupil: [7.5, 7.5] },
  oval: { ...DOT, pupil: [5, 7] },
  sparkle: { ...DOT, pupil: [7, 7.5], highlight: true },
  lashes: { ...DOT, lids: [8.5, 9], lidLine: 0.6, lashes: 5 },
  sparkleLashes: {
    ...DOT,
    pupil: [6.5, 7],
    highlight: true,
    lids: [9, 9],
    lidLine: 0.6,
    lashes: 5.5,
  },
  round: { ...DOT, white: 1, width: 12.5, lids: [12, 12], roundness: 1 },
  roundLashes: { ...DOT, white: 1, width: 12.5, lids: [12, 12], roundness: 1, lashes: 5 },
  almond: ALMOND,
  almondLashes: { ...ALMOND, lashes: 5 },
  narrow: { ...ALMOND, lids: [5.5, 5.5], slant: 3, pupil: [5.5, 5.5] },
  hooded: { ...ALMOND, lids: [4.5, 8], roundness: 0.75, slant: 0 },
  downturned: { ...ALMOND, slant: -3, roundness: 0.75 },
  blue: { ...ALMOND, lids: [9.5, 9], roundness: 0.8, iris: '#4f8fd0', pupil: [6.5, 6.5] },
  green: { ...ALMOND, lids: [9.5, 9], roundness: 0.8, iris: '#5a9a5f', pupil: [6.5, 6.5] },
  brown: { ...ALMOND, lids: [9.5, 9], roundness: 0.8, iris: '#8a5a34', pupil: [6.5, 6.5] },
  hearts: { ...DOT, symbol: 'heart', width: 15, lids: [13, 12] },
  stars: { ...DOT, symbol: 'star', width: 15, lids: [13, 12] },
  dizzy: { ...DOT, symbol: 'cross', width: 13, lids: [12, 11] },
} as const satisfies Record<string, EyeStyle>;

export type EyeStyleName = keyof typeof styles;
export const EYES: Readonly<Record<EyeStyleName, EyeStyle>> = styles;
/** What a person can choose, in the order in which a chooser offers it. */
export const EYE_STYLES = Object.keys(styles) as EyeStyleName[];
