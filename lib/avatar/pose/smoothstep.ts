/** 0 up to the first edge, 1 from the second on, and between them a smooth way that starts and ends flat. */
export function smoothstep(value: number, [from, to]: readonly [number, number]): number {
  const share = Math.min(Math.max((value - from) / (to - from), 0), 1);
  return share * share * (3 - 2 * share);
}
