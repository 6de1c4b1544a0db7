import type { FeaturePoint } from '../../../expression/feature-points.ts';
import type { SmallPicture } from '../small-picture.ts';

type Colour = readonly [red: number, green: number, blue: number];

/** A simple face before a wall; distances are pixels, and shares of the distance between the eyes. */
export interface DrawnFace {
  readonly skin: Colour;
  readonly wall: Colour;
  readonly hair?: Colour;
  /** What all light is multiplied by. */
  readonly light?: Colour;
  /** The middle between the eyes. */
  readonly at?: readonly [x: number, y: number];
  readonly unit?: number;
  /** Radians, clockwise. */
  readonly roll?: number;
  /** Half the mouth's height. */
  readonly mouth?: number;
  /** Height of the brows over the eyes. */
  readonly brows?: number;
  /** No face at all: the wall alone. */
  readonly empty?: boolean;
}

const SIZE = { width: 320, height: 240 } as const;
const EYE = { halfWidth: 0.22, halfHeight: 0.09 } as const;
const MOUTH = { down: 1.1, halfWidth: 0.38 } as const;

/** Draws a face pixel by pixel, with soft shading from one side and a little noise. */
export function drawFace(face: DrawnFace): SmallPicture {
  const { at = [160, 110], unit = 36, roll = 0, light = [1, 1, 1] } = face;
  const pixels = new Uint8ClampedArray(SIZE.width * SIZE.height * 4);
  const [cos, sin] = [Math.cos(roll) / unit, Math.sin(roll) / unit];
  for (let row = 0; row < SIZE.height; row++) {
    for (let column = 0; column < SIZE.width; column++) {
      const [x, y] = [column - at[0], row - at[1]];
      const colour = colourAt(face, x * cos + y * sin, y * cos - x * sin);
      const noise = ((column * 7919 + row * 104729) % 9) - 4;
      const start = (row * SIZE.width + column) * 4;
      for (const [channel, level] of colour.entries()) {
        pixels[start + channel] = (level + noise) * (light[channel] ?? 1);
      }
    }
  }
  return { ...SIZE, pixels };
}

/** Where the points of a drawn face are, in pixels. */
export function pointsOfDrawn(
  face: DrawnFace,
): Readonly<Record<FeaturePoint, readonly [x: number, y: number]>> {
  const { at = [160, 110], unit = 36, roll = 0, mouth = 0.1, brows = 0.33 } = face;
  const place = (x: number, y: number) =>
    [
      at[0] + (x * Math.cos(roll) - y * Math.sin(roll)) * unit,
      at[1] + (x * Math.sin(roll) + y * Math.cos(roll)) * unit,
    ] as const;
  return {
    leftBrow: place(-0.5, -brows),
    rightBrow: place(0.5, -brows),
    leftEyeOuter: place(-0.5 - EYE.halfWidth, 0),
    leftEyeInner: place(-0.5 + EYE.halfWidth, 0),
    rightEyeInner: place(0.5 - EYE.halfWidth, 0),
    rightEyeOuter: place(0.5 + EYE.halfWidth, 0),
    mouthLeft: place(-MOUTH.halfWidth, MOUTH.down),
    mouthRight: place(MOUTH.halfWidth, MOUTH.down),
    upperLip: place(0, MOUTH.down - mouth),
    lowerLip: place(0, MOUTH.down + mouth),
  };
}

/** @param x across and down from the middle between the eyes, in units of their distance */
function colourAt(face: DrawnFace, x: number, y: number): Colour {
  const { skin, wall, hair = [40, 32, 28], mouth = 0.1, brows = 0.33, empty = false } = face;
  if (empty) return wall;
  if (!inOval(x, y - 0.45, 1, 1.35)) {
    const isNeck = Math.abs(x) < 0.55 && y > 1 && y < 2.3;
    if (isNeck) return shaded(skin, x);
    return inOval(x, y + 0.1, 1.2, 1.25) && y < 0.4 ? hair : wall;
  }
  if (y < -0.62) return hair;
  const side = Math.abs(x) - 0.5;
  if (inOval(side, y, EYE.halfWidth, EYE.halfHeight)) {
    return inOval(side, y, 0.1, 0.1) ? [35, 26, 22] : [190, 185, 180];
  }
  // Lashes and the lid's fold.
  if (inOval(side, y + 0.02, EYE.halfWidth + 0.02, EYE.halfHeight + 0.04))
    return dimmed(skin, 0.45);
  if (Math.abs(side) < 0.27 && Math.abs(y + brows - side * side * 0.6) < 0.055) return hair;
  if (inOval(x, y - MOUTH.down, MOUTH.halfWidth, mouth)) {
    const isOpen = mouth > 0.2 && inOval(x, y - MOUTH.down, MOUTH.halfWidth * 0.7, mouth * 0.7);
    return isOpen ? [45, 18, 18] : [skin[0] * 0.82, skin[1] * 0.55, skin[2] * 0.6];
  }
  if (inOval(Math.abs(x) - 0.12, y - 0.66, 0.06, 0.03)) return dimmed(skin, 0.5);
  return shaded(skin, x);
}

function inOval(x: number, y: number, halfWidth: number, halfHeight: number): boolean {
  return (x / halfWidth) ** 2 + (y / halfHeight) ** 2 < 1;
}

function shaded(colour: Colour, x: number): Colour {
  return dimmed(colour, 1 - 0.12 * (x + 1));
}

function dimmed([red, green, blue]: Colour, share: number): Colour {
  return [red * share, green * share, blue * share];
}
