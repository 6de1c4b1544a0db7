/** How a mouth is drawn at rest and what it shows when it opens. Lengths in the scene's units. */
export interface MouthStyle {
  /** Half the width of the closed mouth. */
  readonly width: number;
  /** How thick the line of the closed mouth is. */
  readonly thickness: number;
  /** How much it smiles at rest, by side of the picture; below 0 its corners point down. */
  readonly rest: readonly [left: number, right: number];
  /** How far lips stand out above and below the line; 0 for none. */
  readonly lips: readonly [upper: number, lower: number];
  /** The colour of the lips; without it they are a shade of the skin. */
  readonly lipColour?: string;
  readonly teeth: 'plain' | 'gap' | 'braces' | 'fangs' | 'gold';
  /** A dot or ring in the lower lip. */
  readonly piercing?: boolean;
}

const LINE: MouthStyle = {
  width: 12,
  thickness: 6,
  rest: [0, 0],
  lips: [0, 0],
  teeth: 'plain',
};
const LIPS: MouthStyle = { ...LINE, width: 13, thickness: 2.6, lips: [4, 5] };

const styles = {
  line: LINE,
  softSmile: { ...LINE, rest: [0.35, 0.35], width: 13 },
  smirkLeft: { ...LINE, rest: [0.45, 0.02], width: 13 },
  smirkRight: { ...LINE, rest: [0.02, 0.45], width: 13 },
  serious: { ...LINE, rest: [-0.3, -0.3], width: 12 },
  small: { ...LINE, width: 7.5, thickness: 5 },
  wide: { ...LINE, width: 18 },
  thin: { ...LINE, width: 14, thickness: 3 },
  lips: LIPS,
  fullLips: { ...LIPS, lips: [6, 7.5], width: 14 },
  roseLips: { ...LIPS, lipColour: '#d9587a', rest: [0.12, 0.12] },
  redLips: { ...LIPS, lips: [4.5, 6], lipColour: '#c1121f', rest: [0.12, 0.12] },
  pout: { ...LIPS, width: 9, lips: [5, 6.5], rest: [-0.1, -0.1] },
  gap: { ...LINE, rest: [0.2, 0.2], teeth: 'gap' },
  braces: { ...LINE, rest: [0.2, 0.2], teeth: 'braces' },
  goldTooth: { ...LINE, rest: [0.1, 0.3], teeth: 'gold' },
  fangs: { ...LINE, teeth: 'fangs' },
  piercing: { ...LINE, piercing: true },
} as const satisfies Record<string, MouthStyle>;

export type MouthStyleName = keyof typeof styles;
export const MOUTHS: Readonly<Record<MouthStyleName, MouthStyle>> = styles;
/** What a person can choose, in the order in which a chooser offers it. */
export const MOUTH_STYLES = Object.keys(styles) as MouthStyleName[];
