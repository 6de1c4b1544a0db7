/**
 * Path data is mostly numbers, some two thousand in each frame, and the language's own way of writing a fraction is
 * slow: whole and fraction are looked up instead.
 */
const WHOLES: readonly string[] = Array.from({ length: 2048 }, (_, whole) => String(whole));
/** Most of them are short ways from one place to the next: those are looked up as they are, in tenths. */
const NEAR = 640;
const NEAR_TENTHS: readonly string[] = Array.from({ length: 2 * NEAR + 1 }, (_, index) =>
  String((index - NEAR) / 10),
);
const TENTHS = fractions(10);
const HUNDREDTHS = fractions(100);

/** A number rounded to one decimal, as `String` writes it. */
export function tenths(value: number): string {
  return ofTenths(Math.round(value * 10));
}

/** A number of tenths, as `String` writes what they amount to. @param steps a whole number */
export function ofTenths(steps: number): string {
  return NEAR_TENTHS[steps + NEAR] ?? written(steps, 10, TENTHS);
}

/** A number rounded to two decimals, as `String` writes it. */
export function hundredths(value: number): string {
  return written(Math.round(value * 100), 100, HUNDREDTHS);
}

function written(steps: number, each: number, texts: readonly string[]): string {
  const size = steps < 0 ? -steps : steps;
  const whole = Math.floor(size / each);
  const text = (WHOLES[whole] ?? String(whole)) + (texts[size - whole * each] ?? '');
  return steps < 0 ? `-${text}` : text;
}

function fractions(count: number): readonly string[] {
  return Array.from({ length: count }, (_, part) => String(part / count).slice(1));
}
