import type { EyeStyleName } from '../avataaars/eye-styles.ts';

/** What an eye style means for a hand of lines: shares of that hand's own eye. */
export interface EyeForm {
  /** Of the pupil's size. */
  readonly pupil: number;
  /** Of how far the lids are apart. */
  readonly opening: number;
  /** How much higher the outer corner is, in units of the drawing. */
  readonly slant: number;
  readonly lashes: boolean;
  readonly iris?: string;
  readonly symbol?: 'heart' | 'star' | 'cross';
}

const PLAIN: EyeForm = { pupil: 1, opening: 1, slant: 0, lashes: false };

export const EYE_FORMS: Readonly<Record<EyeStyleName, EyeForm>> = {
  dot: PLAIN,
  smallDot: { ...PLAIN, pupil: 0.78 },
  largeDot: { ...PLAIN, pupil: 1.16 },
  oval: { ...PLAIN, pupil: 1.05, opening: 1.06 },
  sparkle: { ...PLAIN, pupil: 1.16, opening: 1.08 },
  lashes: { ...PLAIN, lashes: true },
  sparkleLashes: { ...PLAIN, pupil: 1.16, opening: 1.08, lashes: true },
  round: { ...PLAIN, opening: 1.2 },
  roundLashes: { ...PLAIN, opening: 1.2, lashes: true },
  almond: { ...PLAIN, opening: 0.88, slant: 6 },
  almondLashes: { ...PLAIN, opening: 0.88, slant: 6, lashes: true },
  narrow: { ...PLAIN, pupil: 0.92, opening: 0.66, slant: 10 },
  hooded: { ...PLAIN, opening: 0.7 },
  downturned: { ...PLAIN, opening: 0.9, slant: -10 },
  blue: { ...PLAIN, pupil: 1.1, iris: '#4f8fd0' },
  green: { ...PLAIN, pupil: 1.1, iris: '#5a9a5f' },
  brown: { ...PLAIN, pupil: 1.1, iris: '#8a5a34' },
  hearts: { ...PLAIN, symbol: 'heart' },
  stars: { ...PLAIN, symbol: 'star' },
  dizzy: { ...PLAIN, symbol: 'cross' },
};
