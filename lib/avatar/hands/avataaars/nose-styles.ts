/** How a nose is drawn: its shadow, hanging from a line as wide as the nose. Lengths in the scene's units. */
export interface NoseStyle {
  /** Half its width. */
  readonly width: number;
  /** How far down it comes. */
  readonly height: number;
  /** 1 is a half ellipse, less is pointed. */
  readonly roundness: number;
  /** How far down it begins from avataaars' own. */
  readonly drop: number;
  /** How far a bridge goes up from it; 0 for none. */
  readonly bridge: number;
  /** Half the width of its nostrils; 0 for none. */
  readonly nostrils: number;
}

const PLAIN: NoseStyle = {
  width: 12,
  height: 8,
  roundness: 1,
  drop: 0,
  bridge: 0,
  nostrils: 0,
};

const styles = {
  default: PLAIN,
  small: { ...PLAIN, width: 8, height: 5.5, drop: 1 },
  button: { ...PLAIN, width: 7, height: 7, drop: 0 },
  wide: { ...PLAIN, width: 16, height: 8.5 },
  pointed: { ...PLAIN, width: 11, height: 10, roundness: 0.45 },
  long: { ...PLAIN, width: 11, height: 9, drop: 3, bridge: 16 },
  aquiline: { ...PLAIN, width: 10, height: 11, roundness: 0.7, bridge: 18 },
  nostrils: { ...PLAIN, width: 13, height: 7, nostrils: 2.2 },
} as const satisfies Record<string, NoseStyle>;

export type NoseStyleName = keyof typeof styles;
export const NOSES: Readonly<Record<NoseStyleName, NoseStyle>> = styles;
/** What a person can choose, in the order in which a chooser offers it. */
export const NOSE_STYLES = Object.keys(styles) as NoseStyleName[];
