import type { Pixels } from './pixels.ts';

export interface StillOrder {
  readonly type: 'image/png' | 'image/webp';
  /** 0 to 1, for WebP; 1 loses nothing. */
  readonly quality?: number;
}

/** Encodes one picture, with its opacity. */
export type StillEncoder = (pixels: Pixels, order: StillOrder) => Promise<Uint8Array>;

/**
 * Encodes a picture with the browser's own encoder.
 *
 * @throws Error when the browser cannot write the format
 */
export const encodeStill: StillEncoder = async ({ data, width, height }, { type, quality }) => {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('This browser has no 2D canvas to draw the picture on.');
  context.putImageData(new ImageData(data, width, height), 0, 0);
  const blob = await canvas.convertToBlob({ type, ...(quality === undefined ? {} : { quality }) });
  // A browser that can't write a format writes a PNG instead.
  if (blob.type !== type) throw new Error(`This browser cannot write ${type}.`);
  return new Uint8Array(await blob.arrayBuffer());
};
