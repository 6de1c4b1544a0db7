export function clamp01(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** From `from` at 0 to `to` at 1. */
export function between(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

/** 0 up to `start`, 1 from `end` on, and smooth between. */
export function ease(start: number, end: number, value: number): number {
  const share = clamp01((value - start) / (end - start));
  return share * share * (3 - 2 * share);
}
