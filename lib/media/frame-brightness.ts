import type { BrightnessPlane } from '../pace/block-levels.ts';

/** Formats whose first plane is the brightness itself, a byte for each pixel. */
const BRIGHTNESS_FIRST: ReadonlySet<string> = new Set(['I420', 'I420A', 'I422', 'I444', 'NV12']);
/** Formats of four bytes for each pixel; the second is green, which is most of the brightness. */
const GREEN_SECOND: ReadonlySet<string> = new Set(['RGBA', 'RGBX', 'BGRA', 'BGRX']);

/** Reads how bright the pixels of frames are, without converting their colours: a tenth of what a drawing costs. */
export class FrameBrightness {
  #bytes = new Uint8Array(0);

  /**
   * @returns valid until the next call; undefined where the frame's memory is out of reach, as that of some graphics
   *   cards is
   */
  async planeOf(frame: VideoFrame): Promise<BrightnessPlane | undefined> {
    const format = frame.format ?? '';
    const isGreen = GREEN_SECOND.has(format);
    if (!isGreen && !BRIGHTNESS_FIRST.has(format)) return undefined;
    const size = frame.allocationSize();
    if (this.#bytes.length < size) this.#bytes = new Uint8Array(size);
    const [layout] = await frame.copyTo(this.#bytes);
    const rect = frame.visibleRect;
    if (!layout || !rect) return undefined;
    return {
      bytes: this.#bytes,
      offset: layout.offset + (isGreen ? 1 : 0),
      rowStride: layout.stride,
      pixelStride: isGreen ? 4 : 1,
      width: rect.width,
      height: rect.height,
    };
  }
}
