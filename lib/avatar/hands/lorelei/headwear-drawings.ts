import type { Headwear } from '../../head-options.ts';
import type { Spot } from '../line-art/smooth-line.ts';

/** Headwear in lorelei's brush strokes, which the style itself has none of: drawn here. */
export interface HeadwearDrawing {
  /** What the fabric covers; a second outline is an opening in it. */
  readonly outlines: readonly (readonly Spot[])[];
  readonly folds: readonly (readonly Spot[])[];
  /** Whether it hides the hair behind the head too. */
  readonly coversHair: boolean;
}

/** Brims and folds sit high enough to leave the brows free, which say so much. */
const ABOVE_BROWS = 28;

function raised(drawing: HeadwearDrawing): HeadwearDrawing {
  const lift = (lines: readonly (readonly Spot[])[]) =>
    lines.map((line) => line.map(([x, y]): Spot => [x, y - ABOVE_BROWS]));
  return { ...drawing, outlines: lift(drawing.outlines), folds: lift(drawing.folds) };
}

const HIJAB: HeadwearDrawing = {
  outlines: [
    [
      [176, 930],
      [214, 800],
      [176, 640],
      [170, 470],
      [214, 290],
      [330, 168],
      [490, 122],
      [640, 166],
      [732, 292],
      [756, 450],
      [752, 590],
      [716, 690],
      [668, 752],
      [702, 846],
      [690, 940],
      [560, 1000],
      [370, 1006],
    ],
    [
      [338, 520],
      [346, 420],
      [398, 322],
      [500, 274],
      [610, 288],
      [688, 352],
      [722, 450],
      [720, 584],
      [680, 672],
      [596, 732],
      [520, 736],
      [424, 690],
      [362, 618],
    ],
  ],
  folds: [
    [
      [362, 640],
      [440, 724],
      [548, 776],
      [650, 762],
    ],
    [
      [252, 700],
      [322, 800],
      [450, 868],
      [600, 868],
    ],
    [
      [560, 790],
      [612, 856],
      [628, 940],
    ],
    [
      [372, 352],
      [470, 232],
      [600, 226],
      [694, 318],
    ],
  ],
  coversHair: true,
};

const TURBAN: HeadwearDrawing = raised({
  outlines: [
    [
      [212, 470],
      [166, 352],
      [190, 196],
      [310, 82],
      [490, 42],
      [654, 76],
      [756, 190],
      [764, 312],
      [726, 408],
      [640, 344],
      [540, 326],
      [420, 352],
      [310, 420],
    ],
  ],
  folds: [
    [
      [540, 326],
      [620, 230],
      [640, 130],
      [600, 62],
    ],
    [
      [420, 352],
      [540, 262],
      [580, 150],
      [540, 50],
    ],
    [
      [300, 424],
      [440, 308],
      [500, 180],
      [470, 48],
    ],
    [
      [214, 440],
      [330, 312],
      [390, 180],
      [380, 66],
    ],
    [
      [640, 344],
      [700, 270],
      [736, 170],
    ],
  ],
  coversHair: true,
});

const BEANIE: HeadwearDrawing = raised({
  outlines: [
    [
      [192, 428],
      [176, 372],
      [204, 336],
      [236, 210],
      [348, 106],
      [500, 72],
      [640, 108],
      [722, 216],
      [738, 282],
      [758, 312],
      [748, 364],
      [690, 348],
      [540, 320],
      [380, 346],
      [270, 398],
    ],
  ],
  folds: [
    [
      [204, 336],
      [310, 286],
      [480, 248],
      [630, 256],
      [738, 284],
    ],
    [
      [270, 316],
      [288, 382],
    ],
    [
      [372, 284],
      [386, 338],
    ],
    [
      [486, 262],
      [490, 318],
    ],
    [
      [594, 264],
      [592, 316],
    ],
    [
      [680, 282],
      [676, 338],
    ],
    [
      [380, 250],
      [398, 170],
      [440, 112],
    ],
    [
      [600, 236],
      [590, 160],
      [560, 106],
    ],
  ],
  coversHair: false,
});

/** What lorelei can wear on the head; the rest of the wardrobe is left out. */
export const HEADWEAR_DRAWINGS: Readonly<Partial<Record<Headwear, HeadwearDrawing>>> = {
  hijab: HIJAB,
  headscarf: HIJAB,
  turban: TURBAN,
  dastar: TURBAN,
  headWrap: TURBAN,
  beanie: BEANIE,
  winterHat1: BEANIE,
  winterHat02: BEANIE,
  winterHat03: BEANIE,
  winterHat04: BEANIE,
};
