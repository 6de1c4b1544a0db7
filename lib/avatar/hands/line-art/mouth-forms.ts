import type { MouthStyleName } from '../avataaars/mouth-styles.ts';

/** What a mouth style means for a hand of lines. */
export interface MouthForm {
  /** Share of the width of that hand's own mouth. */
  readonly width: number;
  /** Share of its line's thickness. */
  readonly weight: number;
  /** How much it smiles at rest, by side of the picture; below 0 its corners point down. */
  readonly rest: readonly [near: number, far: number];
  /** How full the lips are; 0 for a mere line. */
  readonly lips: number;
  /** The colour of the lips; without it they are only outlined. */
  readonly lipColour?: string;
  readonly teeth: 'plain' | 'gap' | 'fangs' | 'gold';
}

const LINE: MouthForm = { width: 1, weight: 1, rest: [0.12, 0.12], lips: 0, teeth: 'plain' };

export const MOUTH_FORMS: Readonly<Record<MouthStyleName, MouthForm>> = {
  line: LINE,
  softSmile: { ...LINE, rest: [0.35, 0.35] },
  smirkLeft: { ...LINE, rest: [0.5, 0.05] },
  smirkRight: { ...LINE, rest: [0.05, 0.5] },
  serious: { ...LINE, rest: [-0.3, -0.3] },
  small: { ...LINE, width: 0.65 },
  wide: { ...LINE, width: 1.3 },
  thin: { ...LINE, weight: 0.7 },
  lips: { ...LINE, weight: 0.8, lips: 0.8 },
  fullLips: { ...LINE, weight: 0.8, lips: 1.15 },
  roseLips: { ...LINE, weight: 0.7, lips: 1, lipColour: '#d9587a' },
  redLips: { ...LINE, weight: 0.7, lips: 1, lipColour: '#c1121f' },
  pout: { ...LINE, width: 0.75, weight: 0.8, rest: [-0.1, -0.1], lips: 1.1 },
  gap: { ...LINE, rest: [0.2, 0.2], teeth: 'gap' },
  braces: { ...LINE, rest: [0.2, 0.2] },
  goldTooth: { ...LINE, rest: [0.1, 0.3], teeth: 'gold' },
  fangs: { ...LINE, teeth: 'fangs' },
  piercing: LINE,
};
