/** What is used of gifenc, which brings no types along. */
declare module 'gifenc' {
  type GifColour = readonly number[];

  export function quantize(
    rgba: Uint8Array | Uint8ClampedArray,
    maxColors: number,
    options: { format: 'rgb565' | 'rgb444' | 'rgba4444' },
  ): number[][];

  interface FrameOptions {
    palette?: readonly GifColour[];
    /** Milliseconds; written as hundredths of a second. */
    delay: number;
    transparent?: boolean;
    transparentIndex?: number;
    /** 1 keeps the picture, 2 clears it before the next. */
    dispose?: number;
    /** 0 repeats for ever. */
    repeat?: number;
  }

  interface Encoder {
    writeFrame(index: Uint8Array, width: number, height: number, options: FrameOptions): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
  }

  export function GIFEncoder(): Encoder;
}
