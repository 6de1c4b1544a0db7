import { ofTenths, tenths } from '../../scene/decimal.ts';

/** A place in the drawing. */
export type Spot = readonly [x: number, y: number];

/** A place in path data. Drawings here are over 1000 units wide: a tenth of one can't be seen. */
export function place(x: number, y: number): string {
  return `${tenths(x)} ${tenths(y)}`;
}

/**
 * Path data on from the first of some spots, smoothly past the others, to the last: quadratic curves whose control
 * points are the spots, and which meet halfway between them.
 *
 * There each control point is the mirror image of the one before, which is what the command `t` stands for: half of
 * the numbers needn't be written, nor read by the browser, where a frame's time goes. A mirror image doubles the error
 * of rounding, so each meeting point is laid where it makes up for the error of the control point before it.
 */
export function through(spots: readonly Spot[]): string {
  const last = spots.length - 1;
  if (last < 2) return '';
  // All in whole tenths.
  const [spotX, spotY] = spots[1] as Spot;
  let controlX = Math.round(10 * spotX);
  let controlY = Math.round(10 * spotY);
  let data = `Q${ofTenths(controlX)} ${ofTenths(controlY)} `;
  let fromX = 0;
  let fromY = 0;
  for (let index = 2; index <= last; index += 1) {
    const [nextX, nextY] = spots[index] as Spot;
    const ends = index === last;
    const toX = Math.round(ends ? 10 * nextX : (controlX + 10 * nextX) / 2);
    const toY = Math.round(ends ? 10 * nextY : (controlY + 10 * nextY) / 2);
    data += index === 2 ? `${ofTenths(toX)} ${ofTenths(toY)}` : onward(toX - fromX, toY - fromY);
    fromX = toX;
    fromY = toY;
    controlX = 2 * toX - controlX;
    controlY = 2 * toY - controlY;
  }
  return data;
}

function onward(x: number, y: number): string {
  // A sign parts numbers as well as a space does.
  return y < 0 ? `t${ofTenths(x)}${ofTenths(y)}` : `t${ofTenths(x)} ${ofTenths(y)}`;
}
