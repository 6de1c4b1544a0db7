import type { EyebrowStyleName } from '../avataaars/eyebrow-styles.ts';
import type { Thickness } from './pen.ts';

/** What an eyebrow style means for a hand of lines: shares of that hand's own brow. */
export interface BrowForm {
  /** Of the thickness at the inner end, in the middle and at the outer end. */
  readonly weight: Thickness;
  readonly arch: number;
  readonly length: number;
  /** How far the inner end goes on towards the other brow, in units of the drawing. */
  readonly joined: number;
  readonly opacity: number;
}

const NATURAL: BrowForm = { weight: [1, 1, 1], arch: 1, length: 1, joined: 0, opacity: 1 };

export const BROW_FORMS: Readonly<Record<EyebrowStyleName, BrowForm>> = {
  natural: NATURAL,
  soft: { ...NATURAL, weight: [0.7, 0.75, 0.7], opacity: 0.65 },
  thin: { ...NATURAL, weight: [0.6, 0.55, 0.6] },
  thick: { ...NATURAL, weight: [1.4, 1.5, 1.3] },
  bushy: { ...NATURAL, weight: [2, 1.8, 1.8], arch: 0.8 },
  straight: { ...NATURAL, arch: 0.3 },
  flat: { ...NATURAL, weight: [1.3, 1, 1.3], arch: 0.05 },
  arched: { ...NATURAL, arch: 1.5 },
  highArch: { ...NATURAL, arch: 1.9 },
  rounded: { ...NATURAL, weight: [1.2, 0.9, 1.4], arch: 1.5 },
  angled: { ...NATURAL, weight: [1.3, 1.1, 0.6], arch: 0.6 },
  gentle: { ...NATURAL, weight: [0.9, 0.9, 0.8], arch: 0.8 },
  short: { ...NATURAL, weight: [1.2, 1.2, 1.2], length: 0.65 },
  long: { ...NATURAL, length: 1.15, arch: 1.15 },
  line: { ...NATURAL, weight: [0.8, 0.6, 0.9] },
  slit: NATURAL,
  unibrow: { ...NATURAL, weight: [0.9, 1.2, 1], joined: 30 },
  none: { ...NATURAL, opacity: 0 },
};
