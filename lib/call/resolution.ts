/** Sizes of pictures that a camera can give, and the one of them that is nearest to what is wished. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Both ends belong to it; empty when `min` is above `max`. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Pixels, and width by height. */
export interface SizeBounds {
  readonly width: Range;
  readonly height: Range;
  readonly aspectRatio: Range;
}

/** Sizes are whole pixels, so a ratio is met when it is met to half a pixel or so. */
const RATIO_TOLERANCE = 0.01;

export function clamp(value: number, { min, max }: Range): number {
  return Math.min(max, Math.max(min, value));
}

export function isEmpty({ min, max }: Range): boolean {
  return min > max;
}

export function intersection(one: Range, other: Range): Range {
  return { min: Math.max(one.min, other.min), max: Math.min(one.max, other.max) };
}

/** Whether some size within the bounds has a ratio within the bounds. */
export function ratioIsPossible({ width, height, aspectRatio }: SizeBounds): boolean {
  const least = width.min / height.max;
  const most = width.max / height.min;
  return (
    !isEmpty(aspectRatio) &&
    least <= aspectRatio.max * (1 + RATIO_TOLERANCE) &&
    most >= aspectRatio.min * (1 - RATIO_TOLERANCE)
  );
}

/**
 * The size within the bounds that is nearest to the wishes, as Chromium projects them.
 *
 * @param wish what is ideal; what is left open follows the native size
 * @param native the size from which the picture is cut and scaled
 */
export function nearestSize(
  bounds: SizeBounds,
  wish: { readonly width?: number; readonly height?: number; readonly aspectRatio?: number },
  native: Size,
): Size {
  const ratio = clamp(wish.aspectRatio ?? native.width / native.height, bounds.aspectRatio);
  if (wish.width !== undefined && wish.height !== undefined) {
    return withinRatio(
      { width: clamp(wish.width, bounds.width), height: clamp(wish.height, bounds.height) },
      bounds,
    );
  }
  if (wish.width !== undefined) return fromWidth(clamp(wish.width, bounds.width), ratio, bounds);
  if (wish.height !== undefined) {
    return fromHeight(clamp(wish.height, bounds.height), ratio, bounds);
  }
  return largest(ratio, bounds);
}

/** The largest size of a ratio; the nearest ratio where that one is out of reach. */
function largest(ratio: number, { width, height }: SizeBounds): Size {
  const rows = Math.round(width.max / ratio);
  if (rows > height.max) {
    return { width: Math.round(clamp(height.max * ratio, width)), height: height.max };
  }
  if (rows < height.min) return { width: width.max, height: height.min };
  return { width: Math.round(clamp(rows * ratio, width)), height: rows };
}

/** The wished width, as long as some height with an allowed ratio goes with it. */
function fromWidth(columns: number, ratio: number, bounds: SizeBounds): Size {
  const { width, height, aspectRatio } = bounds;
  const rows = intersection(height, {
    min: columns / aspectRatio.max,
    max: columns / aspectRatio.min,
  });
  if (!isEmpty(rows)) return { width: columns, height: Math.round(clamp(columns / ratio, rows)) };
  const possible = clamp(columns / ratio, height);
  return { width: Math.round(clamp(possible * ratio, width)), height: Math.round(possible) };
}

/** The wished height, as long as some width with an allowed ratio goes with it. */
function fromHeight(rows: number, ratio: number, bounds: SizeBounds): Size {
  const { width, height, aspectRatio } = bounds;
  const columns = intersection(width, {
    min: rows * aspectRatio.min,
    max: rows * aspectRatio.max,
  });
  if (!isEmpty(columns)) return { width: Math.round(clamp(rows * ratio, columns)), height: rows };
  const possible = clamp(rows * ratio, width);
  return { width: Math.round(possible), height: Math.round(clamp(possible / ratio, height)) };
}

/** Cuts a size until its ratio is allowed. */
function withinRatio(size: Size, bounds: SizeBounds): Size {
  const ratio = size.width / size.height;
  const allowed = clamp(ratio, bounds.aspectRatio);
  if (allowed === ratio) return size;
  return allowed > ratio
    ? fromWidth(size.width, allowed, bounds)
    : fromHeight(size.height, allowed, bounds);
}
