import type { Point, Texture } from './scene.ts';

/** Where a corner is drawn in the frame, and where in the scene its colour comes from. */
export interface Corner {
  readonly to: Point;
  readonly from: Point;
}

/** A part of the frame that is drawn into, with `scale` by `scale` samples for each of its pixels. */
export interface Canvas {
  /** The part's upper left corner in the frame. */
  readonly origin: Point;
  readonly scale: number;
  /** Counted in samples. */
  readonly width: number;
  readonly height: number;
  /** Red, green, blue for each sample, row by row. */
  readonly pixels: Uint8Array;
}

/** A canvas over a part of the frame; `width` and `height` in the frame's pixels. */
export function createCanvas(origin: Point, width: number, height: number, scale: number): Canvas {
  const [columns, rows] = [width * scale, height * scale];
  return {
    origin,
    scale,
    width: columns,
    height: rows,
    pixels: new Uint8Array(columns * rows * 3),
  };
}

/** Draws a triangle of a texture with bilinear sampling; what reaches beyond the canvas is cut off. */
export function drawTriangle(
  canvas: Canvas,
  texture: Texture,
  [a, b, c]: readonly [Corner, Corner, Corner],
): void {
  const [ax, ay] = onCanvas(canvas, a.to);
  const [bx, by] = onCanvas(canvas, b.to);
  const [cx, cy] = onCanvas(canvas, c.to);
  const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
  if (Math.abs(area) < 1e-9) {
    return;
  }
  const top = Math.max(0, Math.ceil(Math.min(ay, by, cy)));
  const bottom = Math.min(canvas.height - 1, Math.floor(Math.max(ay, by, cy)));
  const left = Math.max(0, Math.ceil(Math.min(ax, bx, cx)));
  const right = Math.min(canvas.width - 1, Math.floor(Math.max(ax, bx, cx)));
  const [fromBx, fromBy] = [b.from[0] - a.from[0], b.from[1] - a.from[1]];
  const [fromCx, fromCy] = [c.from[0] - a.from[0], c.from[1] - a.from[1]];
  const originX = a.from[0] + texture.origin[0];
  const originY = a.from[1] + texture.origin[1];
  for (let y = top; y <= bottom; y += 1) {
    for (let x = left; x <= right; x += 1) {
      const shareOfB = ((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / area;
      const shareOfC = ((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / area;
      if (shareOfB >= -1e-6 && shareOfC >= -1e-6 && shareOfB + shareOfC <= 1 + 1e-6) {
        sample(
          texture,
          originX + shareOfB * fromBx + shareOfC * fromCx,
          originY + shareOfB * fromBy + shareOfC * fromCy,
          canvas.pixels,
          (y * canvas.width + x) * 3,
        );
      }
    }
  }
}

/** Copies a finely sampled canvas into one with one sample a pixel: each pixel the mean of its samples. */
export function drawCanvas(target: Canvas, { origin, scale, width, height, pixels }: Canvas): void {
  for (let y = 0; y < height / scale; y += 1) {
    for (let x = 0; x < width / scale; x += 1) {
      const at = ((y + origin[1]) * target.width + x + origin[0]) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        let sum = 0;
        for (let row = y * scale; row < (y + 1) * scale; row += 1) {
          for (let column = x * scale; column < (x + 1) * scale; column += 1) {
            sum += pixels[(row * width + column) * 3 + channel] as number;
          }
        }
        target.pixels[at + channel] = sum / (scale * scale) + 0.5;
      }
    }
  }
}

/** The samples of a pixel lie evenly around its middle, which has the pixel's own whole coordinates. */
function onCanvas({ origin, scale }: Canvas, [x, y]: Point): Point {
  const centring = (scale - 1) / 2;
  return [(x - origin[0]) * scale + centring, (y - origin[1]) * scale + centring];
}

/** Writes the texture's colour at (x, y), bilinearly interpolated and clamped to its edges. */
function sample(
  { width, height, pixels }: Texture,
  x: number,
  y: number,
  target: Uint8Array,
  at: number,
): void {
  const insideX = Math.min(Math.max(x, 0), width - 1.001);
  const insideY = Math.min(Math.max(y, 0), height - 1.001);
  const column = Math.floor(insideX);
  const row = Math.floor(insideY);
  const right = insideX - column;
  const down = insideY - row;
  const upper = (row * width + column) * 3;
  const lower = upper + width * 3;
  for (let channel = 0; channel < 3; channel += 1) {
    const above =
      (pixels[upper + channel] as number) * (1 - right) +
      (pixels[upper + 3 + channel] as number) * right;
    const below =
      (pixels[lower + channel] as number) * (1 - right) +
      (pixels[lower + 3 + channel] as number) * right;
    target[at + channel] = above * (1 - down) + below * down + 0.5;
  }
}
