import type { Point } from '../scene/matrix.ts';

/** Where a glyph is drawn, how large and how far turned. */
export interface Place extends Point {
  /** Half its height, in the scene's units. */
  readonly size: number;
  /** Clockwise, in degrees. */
  readonly turn: number;
  /** How wide it is for its height, 0 to 1: what flutters is seen from the side as well. 1 where it is left out. */
  readonly width?: number;
}

/** A small drawing as path data. */
export type Glyph = (place: Place) => string;

/** A star of four long points, as light sparkles. */
export const sparkle: Glyph = (place) => {
  const p = pen(place);
  return `M${p(0, -1)}Q${p(0.12, -0.12)} ${p(0.72, 0)}Q${p(0.12, 0.12)} ${p(0, 1)}Q${p(-0.12, 0.12)} ${p(-0.72, 0)}Q${p(-0.12, -0.12)} ${p(0, -1)}z`;
};

/** A strip of paper with a bend. */
export const confetti: Glyph = (place) => {
  const p = pen(place);
  return `M${p(-0.42, -0.9)}L${p(0.42, -0.9)}Q${p(0.72, 0)} ${p(0.42, 0.9)}L${p(-0.42, 0.9)}Q${p(-0.12, 0)} ${p(-0.42, -0.9)}z`;
};

export const dot: Glyph = (place) => {
  const p = pen(place);
  const r = place.size;
  return `M${p(-1, 0)}A${r} ${r} 0 1 1 ${p(1, 0)}A${r} ${r} 0 1 1 ${p(-1, 0)}z`;
};

/** A drop that flies the way it is turned, its tip behind. */
export const drop: Glyph = (place) => {
  const p = pen(place);
  return `M${p(0, 1)}C${p(0, 1)} ${p(-0.68, 0.16)} ${p(-0.68, -0.32)}C${p(-0.68, -0.7)} ${p(-0.38, -1)} ${p(0, -1)}C${p(0.38, -1)} ${p(0.68, -0.7)} ${p(0.68, -0.32)}C${p(0.68, 0.16)} ${p(0, 1)} ${p(0, 1)}z`;
};

/** A puff of steam. */
export const puff: Glyph = (place) => {
  const p = pen(place);
  const arc = (radius: number, x: number, y: number) => {
    const r = Math.round(radius * place.size * 100) / 100;
    return `A${r} ${r} 0 0 1 ${p(x, y)}`;
  };
  return `M${p(-0.66, 0.6)}${arc(0.42, -0.78, -0.12)}${arc(0.55, -0.02, -0.68)}${arc(0.52, 0.8, -0.14)}${arc(0.42, 0.66, 0.6)}${arc(0.5, 0.02, 0.66)}${arc(0.5, -0.66, 0.6)}z`;
};

export const bolt: Glyph = (place) => {
  const p = pen(place);
  return `M${p(0.26, -1)}L${p(-0.56, 0.14)}L${p(-0.06, 0.14)}L${p(-0.26, 1)}L${p(0.58, -0.26)}L${p(0.06, -0.26)}z`;
};

/** A star of five points. */
export const star: Glyph = (place) => {
  const p = pen(place);
  const corners = Array.from({ length: 10 }, (_, index) => {
    const [angle, reach] = [(index * Math.PI) / 5, index % 2 === 0 ? 1 : 0.52];
    return p(reach * Math.sin(angle), -reach * Math.cos(angle));
  });
  return `M${corners.join('L')}z`;
};

/** A spiral from the middle outwards, to be drawn as a line. */
export const swirl: Glyph = (place) => {
  const p = pen(place);
  const steps = 12;
  const at = (step: number) => {
    const [angle, reach] = [(step * Math.PI) / 4, step / steps];
    return [reach * Math.sin(angle), -reach * Math.cos(angle)] as const;
  };
  let data = `M${p(0, 0)}`;
  for (let step = 1; step < steps; step += 1) {
    const [[x, y], [nextX, nextY]] = [at(step), at(step + 1)];
    data += `Q${p(x, y)} ${p((x + nextX) / 2, (y + nextY) / 2)}`;
  }
  return data;
};

/** A line that trembles from the top to the bottom, to be drawn as a line. */
export const shiver: Glyph = (place) => {
  const p = pen(place);
  return `M${p(0, -1)}Q${p(0.26, -0.75)} ${p(0, -0.5)}Q${p(-0.26, -0.25)} ${p(0, 0)}Q${p(0.26, 0.25)} ${p(0, 0.5)}Q${p(-0.26, 0.75)} ${p(0, 1)}`;
};

/** Gives a point of the unit glyph, 1 below its middle for example, as path data at the glyph's place. */
function pen({ x, y, size, turn, width = 1 }: Place): (x: number, y: number) => string {
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) * size, Math.sin(angle) * size];
  return (right, down) => {
    const across = right * width;
    return `${rounded(x + across * cos - down * sin)} ${rounded(y + across * sin + down * cos)}`;
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
