/** The pixels of a picture: straight (not premultiplied) RGBA, four bytes each. */
export interface Pixels {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** A part of a picture, in pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Each pixel as one number. */
export function asNumbers({ data }: Pixels): Uint32Array<ArrayBuffer> {
  return new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
}

/** The smallest area outside of which two pictures of one size are the same; undefined where they are the same. */
export function changedArea(former: Pixels, next: Pixels): Area | undefined {
  const { width, height } = next;
  const [one, other] = [asNumbers(former), asNumbers(next)];
  let [left, top, right, bottom] = [width, -1, -1, -1];
  for (let y = 0, row = 0; y < height; y += 1, row += width) {
    let first = 0;
    while (first < width && one[row + first] === other[row + first]) first += 1;
    if (first === width) continue;
    let last = width - 1;
    while (one[row + last] === other[row + last]) last -= 1;
    if (top < 0) top = y;
    bottom = y;
    left = Math.min(left, first);
    right = Math.max(right, last);
  }
  if (top < 0) return undefined;
  return { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/** A part of a picture as a picture of its own. */
export function cropped(pixels: Pixels, { left, top, width, height }: Area): Pixels {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y += 1) {
    const from = 4 * ((top + y) * pixels.width + left);
    data.set(pixels.data.subarray(from, from + 4 * width), 4 * y * width);
  }
  return { data, width, height };
}

/** Puts a part back to where it was. */
export function paste(pixels: Pixels, part: Pixels, { left, top }: Area): void {
  for (let y = 0; y < part.height; y += 1) {
    const row = part.data.subarray(4 * y * part.width, 4 * (y + 1) * part.width);
    pixels.data.set(row, 4 * ((top + y) * pixels.width + left));
  }
}

/** The area of a whole picture. */
export function wholeOf({ width, height }: Pick<Pixels, 'width' | 'height'>): Area {
  return { left: 0, top: 0, width, height };
}
