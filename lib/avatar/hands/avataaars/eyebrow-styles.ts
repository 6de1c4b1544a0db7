/** How a brow is drawn at rest. Lengths are in the scene's units, y points down. */
export interface EyebrowStyle {
  /** Its length from the inner to the outer end. */
  readonly length: number;
  /** How thick it is at its inner end, in its middle and at its outer end. */
  readonly thickness: readonly [inner: number, middle: number, outer: number];
  /** How far its middle stands above the line between its ends. */
  readonly arch: number;
  /** Where the arch is: 0 at the inner end, 1 at the outer end. */
  readonly peak: number;
  /** How much lower its outer end is than its inner end. */
  readonly slope: number;
  /** How far it begins from the middle of the face. */
  readonly gap: number;
  readonly opacity: number;
  /** A shaved cut through its outer third. */
  readonly slit?: boolean;
}

const NATURAL: EyebrowStyle = {
  length: 30,
  thickness: [2.4, 5.6, 1],
  arch: 6,
  peak: 0.52,
  slope: 4,
  gap: 14,
  opacity: 0.6,
};

const styles = {
  natural: NATURAL,
  soft: { ...NATURAL, thickness: [2, 4.4, 1], arch: 5, opacity: 0.42 },
  thin: { ...NATURAL, thickness: [1.6, 2.6, 0.8], arch: 7 },
  thick: { ...NATURAL, thickness: [5, 8, 2], arch: 5.5 },
  bushy: { ...NATURAL, thickness: [7, 9, 4], arch: 4, slope: 3, length: 31 },
  straight: { ...NATURAL, thickness: [4, 5, 1.6], arch: 1.5, slope: 1 },
  flat: { ...NATURAL, thickness: [5, 5, 5], arch: 0.4, slope: 0, length: 28 },
  arched: { ...NATURAL, thickness: [3, 5, 1], arch: 9, peak: 0.58 },
  highArch: { ...NATURAL, thickness: [2.4, 4.4, 0.8], arch: 12, peak: 0.66, slope: 3 },
  rounded: { ...NATURAL, thickness: [4, 4, 4], arch: 8, peak: 0.5, slope: 5 },
  angled: { ...NATURAL, thickness: [4.5, 6, 1], arch: 5, peak: 0.72, slope: -2 },
  gentle: { ...NATURAL, thickness: [3, 4.6, 1.4], arch: 4.5, slope: 8 },
  short: { ...NATURAL, length: 19, thickness: [4, 6, 2.6], arch: 3.5, slope: 2, gap: 18 },
  long: { ...NATURAL, length: 36, thickness: [3, 5.4, 0.8], arch: 8, slope: 6 },
  line: { ...NATURAL, length: 28, thickness: [3.6, 3.8, 3.6], arch: 5.5, slope: 6 },
  slit: { ...NATURAL, thickness: [4, 6.4, 1.2], slit: true },
  unibrow: { ...NATURAL, length: 40, gap: 1.5, thickness: [3.4, 6, 1.4], arch: 5, peak: 0.6 },
  none: { ...NATURAL, opacity: 0 },
} as const satisfies Record<string, EyebrowStyle>;

export type EyebrowStyleName = keyof typeof styles;
export const EYEBROWS: Readonly<Record<EyebrowStyleName, EyebrowStyle>> = styles;
/** What a person can choose, in the order in which a chooser offers it. */
export const EYEBROW_STYLES = Object.keys(styles) as EyebrowStyleName[];
