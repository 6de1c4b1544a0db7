import { INK } from '../line-art/ink.ts';
import { brush, curve, loop, type Thickness } from '../line-art/pen.ts';
import type { HeadwearDrawing } from './headwear-drawings.ts';

const EDGE: Thickness = [11, 13, 11];
const FOLD: Thickness = [3, 10, 4];

/** The markup of a headwear in a colour; empty where there is none. */
export function headwearMarkup(drawing: HeadwearDrawing | undefined, colour: string): string {
  if (drawing === undefined) return '';
  const { outlines, folds } = drawing;
  const closed = outlines.map((spots) => curve([...spots, ...spots.slice(0, 1)]));
  const fill = closed.map((spots) => loop(spots)).join('');
  const ink = [
    ...closed.map((spots) => brush(spots, EDGE)),
    ...folds.map((spots) => brush(curve(spots), FOLD)),
  ];
  return `<path d="${fill}" fill="${colour}" fill-rule="evenodd"/><path d="${ink.join('')}" fill="${INK}"/>`;
}
