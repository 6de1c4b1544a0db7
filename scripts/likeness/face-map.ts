import type { Colour } from './frame.ts';

/** Where the parts of a hand's face are while it is upright, in the drawing's units. */
export interface FaceMap {
  /** Around where the head tilts. */
  readonly neck: readonly [x: number, y: number];
  /** How far brows and eyes are from the neck, and nothing else that is dark. */
  readonly upperFace: readonly [nearest: number, farthest: number];
  /** How far of these only the eyes are, which stay in line whatever the brows do. */
  readonly eyeLine: readonly [nearest: number, farthest: number];
  readonly skin: Colour;
  readonly nose: {
    readonly rows: readonly [top: number, bottom: number];
    /** How much darker than the skin its shadow is, as a share. */
    readonly darkness: number;
  };
  readonly brows: {
    readonly rows: readonly [top: number, bottom: number];
    /** Between which distances from the middle of the face a brow lies, wherever it moves. */
    readonly columns: readonly [from: number, to: number];
  };
  readonly eyes: {
    readonly rows: readonly [top: number, bottom: number];
    /** From the middle to an eye's middle, and from there to its corners. */
    readonly apart: number;
    readonly reach: number;
  };
  /** The ellipse in which the mouth opens. */
  readonly mouth: { readonly y: number; readonly width: number; readonly height: number };
}

/** Avataaars' face (lib/avatar/hands/avataaars/figure.ts) on the skin «light». */
export const AVATAAARS_MAP: FaceMap = {
  neck: [140, 170],
  upperFace: [50, 112],
  eyeLine: [50, 69],
  skin: [0xed, 0xb9, 0x8a],
  nose: { rows: [114, 146], darkness: 0.16 },
  brows: { rows: [66, 112], columns: [7, 50] },
  eyes: { rows: [92, 132], apart: 26, reach: 10 },
  mouth: { y: 158, width: 36, height: 24 },
};
