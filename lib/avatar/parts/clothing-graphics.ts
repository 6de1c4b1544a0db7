import type { DrawingElement } from '../scene/markup.ts';
import { disc, dyed, line } from './shape.ts';

const ink = (d: string, opacity = 1): DrawingElement => dyed('print', d, opacity);

const PETALS = [0, 1, 2, 3, 4].map((index) => {
  const angle = (index * 2 * Math.PI) / 5 - Math.PI / 2;
  const at = (value: number) => Math.round(value * 10) / 10;
  return disc(at(140 + Math.cos(angle) * 11), at(250 + Math.sin(angle) * 11), 8.5);
});

/** Prints that avataaars doesn't have, in the picture's coordinates; in black or white, whatever the cloth needs. */
export const OWN_GRAPHICS = {
  heart: [
    ink(
      'M140 270C122 258 114 249 114 240C114 226 134 224 140 237C146 224 166 226 166 240C166 249 158 258 140 270z',
    ),
  ],
  star: [
    ink(
      'M140 228L146.500 242.500L162 244L150.500 254.500L153.700 270L140 262L126.300 270L129.500 254.500L118 244L133.500 242.500z',
    ),
  ],
  rainbow: [
    line('#FF5C5C', 'M112 266A28 28 0 0 1 168 266', 6),
    line('#F2C14E', 'M118.500 266A21.500 21.500 0 0 1 161.500 266', 6),
    line('#5FA55A', 'M125 266A15 15 0 0 1 155 266', 6),
    line('#65C9FF', 'M131.500 266A8.500 8.500 0 0 1 148.500 266', 6),
  ],
  lightning: [ink('M147 226L122 254H137L131 274L160 244H144L152 226z')],
  flower: [ink(PETALS.join('')), dyed('clothes', disc(140, 250, 6))],
  paw: [
    ink(
      'M140 248C149 248 159 258 157 266C155 273 147 270 140 270S125 273 123 266C121 258 131 248 140 248z',
    ),
    ink(
      `${disc(121, 248, 5.5, 7)}${disc(133, 237, 6, 8)}${disc(147, 237, 6, 8)}${disc(159, 248, 5.5, 7)}`,
    ),
  ],
} as const satisfies Readonly<Record<string, readonly DrawingElement[]>>;
