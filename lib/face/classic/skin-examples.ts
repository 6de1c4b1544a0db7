import type { FaceFrame } from './face-template.ts';
import type { SkinExamples } from './skin-model.ts';

/** Half width and half height of what is surely skin around a middle, in units of the distance between the eyes. */
const CHEEKS = { middle: 0.55, halfWidth: 0.72, halfHeight: 0.8, top: 0.22 } as const;
/** The mouth within it is left out. */
const MOUTH = { halfWidth: 0.48, top: 0.82, bottom: 1.4 } as const;
/** Beyond this oval there is no face; below it are neck and shoulders, of which nobody knows. */
const HEAD = { middle: 0.25, halfWidth: 1.3, halfHeight: 1.7, bottom: 1.5 } as const;

/** Which pixels of a picture surely are skin of the face at a frame, and which surely are not. */
export function examplesAround({ x, y, unit, roll }: FaceFrame): SkinExamples {
  const [cos, sin] = [Math.cos(roll) / unit, Math.sin(roll) / unit];
  return (column, row) => {
    const across = (column - x) * cos + (row - y) * sin;
    const down = (row - y) * cos - (column - x) * sin;
    if (isSkin(across, down)) return 1;
    const out = Math.hypot(across / HEAD.halfWidth, (down - HEAD.middle) / HEAD.halfHeight) > 1;
    const below = down > HEAD.bottom && Math.abs(across) < HEAD.halfWidth;
    return out && !below ? 0 : Number.NaN;
  };
}

function isSkin(across: number, down: number): boolean {
  const { middle, halfWidth, halfHeight, top } = CHEEKS;
  if (down < top || Math.hypot(across / halfWidth, (down - middle) / halfHeight) > 1) return false;
  return Math.abs(across) > MOUTH.halfWidth || down < MOUTH.top || down > MOUTH.bottom;
}
