import { bolt, confetti, dot, drop, puff, shiver, sparkle, star, swirl } from './glyphs.ts';
import type { Particle } from './particles.ts';

const SUN = '#ffb703';
const ROSE = '#ff6f91';
const MINT = '#3ecf9b';
const SKY = '#5aa9ff';
const WATER = '#79c8ff';
const STEAM = '#e3e8f0';
const FIRE = '#ff5a47';
const GREEN = '#7fb53a';
const PALE_GREEN = '#a9d15c';
const VIOLET = '#8d7bea';

/** Sparkles and paper. */
export const HAPPY: readonly Particle[] = [
  { glyph: sparkle, colour: SUN, size: 0.26, angle: -52, from: 0.9, to: 1.34, spin: 18 },
  {
    glyph: sparkle,
    colour: SUN,
    size: 0.2,
    angle: 66,
    from: 0.95,
    to: 1.36,
    delay: 0.08,
    spin: -18,
  },
  { glyph: sparkle, colour: SUN, size: 0.15, angle: 27, from: 1, to: 1.28, delay: 0.16, spin: 24 },
  { glyph: sparkle, colour: SUN, size: 0.13, angle: -92, from: 1, to: 1.3, delay: 0.2, spin: 24 },
  ...paper(ROSE, -72, 0.02),
  ...paper(MINT, -30, 0.06),
  ...paper(SKY, 6, 0),
  ...paper(ROSE, 46, 0.05),
  ...paper(MINT, 86, 0.03),
  { glyph: dot, colour: SKY, size: 0.045, angle: -60, from: 0.9, to: 1.5, fall: 0.4, life: 0.8 },
  { glyph: dot, colour: ROSE, size: 0.045, angle: 18, from: 0.9, to: 1.34, fall: 0.3, life: 0.85 },
  { glyph: dot, colour: MINT, size: 0.045, angle: 58, from: 0.9, to: 1.52, fall: 0.4, life: 0.8 },
];

/** Tears that leap from both sides and fall. */
export const SAD: readonly Particle[] = [-1, 1].flatMap((side) => [
  tear(0.15, 70 * side, 1.34, 0),
  tear(0.11, 84 * side, 1.46, 0.08),
  tear(0.13, 60 * side, 1.28, 0.24),
  tear(0.09, 76 * side, 1.44, 0.34),
]);

/** Steam out of both ears, and two bolts. */
export const ANGRY: readonly Particle[] = [
  ...[-1, 1].flatMap((side): Particle[] => [
    { glyph: puff, colour: STEAM, size: 0.21, angle: 76 * side, from: 0.92, to: 1.42, fall: -0.12 },
    {
      glyph: puff,
      colour: STEAM,
      size: 0.16,
      angle: 92 * side,
      from: 0.9,
      to: 1.3,
      delay: 0.1,
      fall: -0.2,
    },
    {
      glyph: puff,
      colour: STEAM,
      size: 0.12,
      angle: 62 * side,
      from: 0.9,
      to: 1.38,
      delay: 0.2,
      fall: -0.1,
    },
  ]),
  { glyph: bolt, colour: FIRE, size: 0.24, angle: -42, from: 1.02, to: 1.3, turn: -24, life: 0.8 },
  {
    glyph: bolt,
    colour: FIRE,
    size: 0.18,
    angle: 8,
    from: 1.02,
    to: 1.24,
    delay: 0.08,
    turn: 10,
    life: 0.8,
  },
];

/** Stars between the rays. */
export const SURPRISE: readonly Particle[] = [
  { glyph: star, colour: SUN, size: 0.17, angle: -82, from: 0.98, to: 1.36, spin: -40 },
  { glyph: star, colour: SUN, size: 0.14, angle: 80, from: 0.98, to: 1.38, delay: 0.06, spin: 40 },
  { glyph: star, colour: ROSE, size: 0.09, angle: -104, from: 1, to: 1.28, delay: 0.14, spin: -40 },
  { glyph: star, colour: ROSE, size: 0.09, angle: 104, from: 1, to: 1.28, delay: 0.12, spin: 40 },
];

/** What turns in the head, and bubbles that rise. */
export const DISGUST: readonly Particle[] = [
  { glyph: swirl, colour: GREEN, size: 0.22, angle: -50, from: 1.02, to: 1.3, spin: 300, line: 5 },
  {
    glyph: swirl,
    colour: GREEN,
    size: 0.17,
    angle: 52,
    from: 1.04,
    to: 1.3,
    delay: 0.08,
    spin: 300,
    line: 4.5,
  },
  {
    glyph: swirl,
    colour: GREEN,
    size: 0.12,
    angle: 4,
    from: 1.08,
    to: 1.24,
    delay: 0.14,
    spin: 300,
    line: 4,
  },
  ...[-1, 1].flatMap((side): Particle[] => [
    {
      glyph: dot,
      colour: PALE_GREEN,
      size: 0.09,
      angle: 82 * side,
      from: 1,
      to: 1.2,
      fall: -0.42,
      trembles: 1.5,
    },
    {
      glyph: dot,
      colour: PALE_GREEN,
      size: 0.06,
      angle: 92 * side,
      from: 1.02,
      to: 1.32,
      delay: 0.12,
      fall: -0.5,
      trembles: 2,
    },
    {
      glyph: dot,
      colour: PALE_GREEN,
      size: 0.045,
      angle: 72 * side,
      from: 1,
      to: 1.34,
      delay: 0.22,
      fall: -0.3,
      trembles: 2,
    },
  ]),
];

/** The air trembles on both sides, and sweat leaps off. */
export const FEAR: readonly Particle[] = [-1, 1].flatMap((side): Particle[] => [
  {
    glyph: shiver,
    colour: VIOLET,
    size: 0.34,
    angle: 82 * side,
    from: 1.12,
    to: 1.18,
    trembles: 7,
    line: 4.5,
  },
  {
    glyph: shiver,
    colour: VIOLET,
    size: 0.24,
    angle: 84 * side,
    from: 1.36,
    to: 1.44,
    delay: 0.06,
    trembles: 6,
    line: 4.5,
  },
  { ...tear(0.1, 40 * side, 1.36, 0.05), from: 0.95, fall: 0.3 },
  { ...tear(0.075, 18 * side, 1.3, 0.14), from: 1, fall: 0.3 },
]);

function paper(colour: string, angle: number, delay: number): Particle[] {
  return [
    {
      glyph: confetti,
      colour,
      size: 0.11,
      angle,
      from: 0.85,
      to: 1.44,
      delay,
      turn: 2 * angle,
      spin: 160,
      fall: 0.34,
      flutters: 1.2,
    },
  ];
}

function tear(size: number, angle: number, to: number, delay: number): Particle {
  const life = 0.66;
  return {
    glyph: drop,
    colour: WATER,
    size,
    angle,
    from: 0.94,
    to,
    delay,
    life,
    fall: 0.8,
    follows: true,
  };
}
