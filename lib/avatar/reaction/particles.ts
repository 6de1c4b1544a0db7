import { between, clamp01, ease } from '../numbers.ts';
import type { HeadRoom, Shape } from '../scene/scene.ts';
import type { Glyph, Place } from './glyphs.ts';

/** One glyph of a burst, and its way. Lengths are in radii of the head, times in shares of the burst. */
export interface Particle {
  readonly glyph: Glyph;
  readonly colour: string;
  /** Half its height. */
  readonly size: number;
  /** Which way it flies: degrees clockwise from straight up. */
  readonly angle: number;
  /** How far from the middle of the head it sets out, and how far it gets. */
  readonly from: number;
  readonly to: number;
  /** When it comes, and how long it is to be seen. */
  readonly delay?: number;
  readonly life?: number;
  /** How far it is turned as it comes, and by how much it turns on its way, in degrees. */
  readonly turn?: number;
  readonly spin?: number;
  /** How far it falls on its way. */
  readonly fall?: number;
  /** How often it trembles from side to side on its way. */
  readonly trembles?: number;
  /** How often it turns its side on its way, as paper does. */
  readonly flutters?: number;
  /** Width of its line, in hundredths of a radius, where it is drawn as a line and not as an area. */
  readonly line?: number;
  /** Whether it is as turned as its way. */
  readonly follows?: boolean;
}

/** So much of its life a particle takes to come and to go. */
const COMES = 0.22;
const GOES = 0.38;
/** So large it gets before it is as large as it stays. */
const POP = 1.16;
/** A particle of so little of its size can't be seen. */
const INVISIBLE = 0.01;
/** As much of paper's width is seen from its edge. */
const EDGEWISE = 0.3;

/**
 * Draws particles: they come with a pop, slow down on their way, and shrink away.
 *
 * @param share of the burst that is over, 0 to 1
 */
export function particleShapes(
  particles: readonly Particle[],
  share: number,
  room: HeadRoom,
): readonly Shape[] {
  return particles.flatMap((particle, index) => {
    const { delay = 0, life = 1 - delay } = particle;
    const own = clamp01((share - delay) / life);
    const scale = scaleAt(own);
    if (scale < INVISIBLE) return [];
    return glyphShapes(String(index), particle, placeAt(particle, own, scale, room), scale, room);
  });
}

function placeAt(particle: Particle, own: number, scale: number, room: HeadRoom): Place {
  const { angle, from, to, fall = 0, spin = 0, flutters = 0, trembles = 0 } = particle;
  const { middle, radius } = room;
  const direction = (angle * Math.PI) / 180;
  const reach = between(from, to, flown(own));
  const side = trembles === 0 ? 0 : 0.03 * Math.sin(2 * Math.PI * trembles * own);
  const right = Math.sin(direction) * reach + side;
  const down = -Math.cos(direction) * reach + fall * own ** 2;
  const turn = particle.follows ? headingAt(particle, own) : (particle.turn ?? 0);
  return {
    x: middle.x + radius * right,
    y: middle.y + radius * down,
    size: radius * particle.size * scale,
    turn: turn + spin * flown(own),
    ...(flutters > 0 && {
      width: between(EDGEWISE, 1, Math.abs(Math.cos(2 * Math.PI * flutters * own))),
    }),
  };
}

/** Which way it flies just then, in degrees clockwise from straight up. */
function headingAt({ angle, from, to, fall = 0 }: Particle, own: number): number {
  const direction = (angle * Math.PI) / 180;
  const speed = (to - from) * 2 * (1 - own);
  const right = Math.sin(direction) * speed;
  const down = -Math.cos(direction) * speed + 2 * fall * own;
  return (Math.atan2(right, -down) * 180) / Math.PI;
}

/** How much of its way is behind it: it slows down. */
function flown(own: number): number {
  return 1 - (1 - own) ** 2;
}

function scaleAt(own: number): number {
  const come = 1 - (1 - clamp01(own / COMES)) ** 3;
  const pop = between(POP, 1, ease(COMES, 2 * COMES, own));
  return come * pop * (1 - ease(1 - GOES, 1, own));
}

/** A line gets the hand's line on both its sides; an area gets it around, or its own colour for round corners. */
function glyphShapes(
  id: string,
  { glyph, colour, line }: Particle,
  place: Place,
  scale: number,
  { radius, line: outline }: HeadRoom,
): readonly Shape[] {
  const d = glyph(place);
  const thin = Math.min(scale, 1);
  if (line === undefined) {
    const width = outline === undefined ? 0.025 * radius : outline.width;
    return [
      {
        id,
        d,
        fill: colour,
        stroke: outline?.colour ?? colour,
        strokeWidth: rounded(thin * width),
      },
    ];
  }
  const width = (line / 100) * radius * thin;
  const inner = { id, d, stroke: colour, strokeWidth: rounded(width) };
  if (outline === undefined) return [inner];
  const outer = rounded(width + 1.4 * outline.width * thin);
  return [{ id: `${id}-line`, d, stroke: outline.colour, strokeWidth: outer }, inner];
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
