/** A small picture of a frame: red, green, blue and an unused byte for each pixel, row by row. */
export interface SmallPicture {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly pixels: ArrayLike<number>;
}

/** A map over a picture: one number for each pixel, row by row. */
export interface PixelMap {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}
