/** A picture as the mean brightness of its square blocks: what is looked at to see whether anything moves. */
export interface BlockLevels {
  readonly columns: number;
  readonly rows: number;
  /** 0 to 255, row by row. */
  readonly levels: Float32Array;
}

/** A plane of brightness as a camera's frame has it. */
export interface BrightnessPlane {
  readonly bytes: Uint8Array;
  /** Where the first pixel is. */
  readonly offset: number;
  /** Bytes from a row to the next, and from a pixel to its neighbour. */
  readonly rowStride: number;
  readonly pixelStride: number;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * Blocks across a picture. At 640 by 480 a block is 8 pixels wide: an eyelid of a face that is 60 pixels wide still fills
 * one, and the noise of its 32 pixels evens out to a fifth.
 */
const COLUMNS = 80;
/** Every other row is enough, and costs half. */
const ROW_STEP = 2;

/** The mean brightness of each block. What is left over at the right and at the bottom isn't looked at. */
export function blockLevelsOf(plane: BrightnessPlane): BlockLevels {
  const side = Math.max(Math.floor(plane.width / COLUMNS), ROW_STEP);
  const columns = Math.floor(plane.width / side);
  const rows = Math.floor(plane.height / side);
  const levels = new Float32Array(columns * rows);
  const rowsRead = Math.ceil(side / ROW_STEP);
  for (let row = 0; row < rows; row += 1) {
    for (let line = 0; line < side; line += ROW_STEP) {
      addLine(plane, row * side + line, side, levels.subarray(row * columns, (row + 1) * columns));
    }
  }
  const share = 1 / (rowsRead * side);
  for (let index = 0; index < levels.length; index += 1)
    levels[index] = (levels[index] ?? 0) * share;
  return { columns, rows, levels };
}

/** Adds one row of pixels to the sums of its blocks. */
function addLine(plane: BrightnessPlane, y: number, side: number, sums: Float32Array): void {
  const { bytes, pixelStride } = plane;
  let at = plane.offset + y * plane.rowStride;
  for (let column = 0; column < sums.length; column += 1) {
    let sum = 0;
    for (let pixel = 0; pixel < side; pixel += 1) {
      sum += bytes[at] ?? 0;
      at += pixelStride;
    }
    sums[column] = (sums[column] ?? 0) + sum;
  }
}
