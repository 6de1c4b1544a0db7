import { coveringPart, type Size } from '../call/picture-geometry.ts';
import type { Backdrop } from '../settings/call-settings.ts';

/** What is seen while a picture of one's own is being read, or when it can't be. */
const PLAIN = '#cfd8e3';

/** Draws the backdrop of a size once, to be copied into each picture. */
export function paintBackdrop(
  size: Size,
  backdrop: Backdrop,
  picture: ImageBitmap | null,
): OffscreenCanvas {
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('This browser gives no 2D canvas.');
  context.fillStyle = fillOf(context, size, backdrop);
  context.fillRect(0, 0, size.width, size.height);
  if (backdrop.kind === 'picture' && picture) {
    const { x, y, width, height } = coveringPart(picture, size);
    context.drawImage(picture, x, y, width, height, 0, 0, size.width, size.height);
  }
  return canvas;
}

function fillOf(
  context: OffscreenCanvasRenderingContext2D,
  { height }: Size,
  backdrop: Backdrop,
): string | CanvasGradient {
  if (backdrop.kind === 'colour') return backdrop.colour;
  if (backdrop.kind === 'picture') return PLAIN;
  const gradient = context.createLinearGradient(0, 0, 0, height);
  gradient.addColorStop(0, backdrop.from);
  gradient.addColorStop(1, backdrop.to);
  return gradient;
}
