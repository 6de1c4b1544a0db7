/**
 * Path data is mostly numbers, some two thousand in each frame, and the language's own way of writing a fraction is
 * slow: whole and fraction are looked up instead.
 */
const WHOLES: readonly string[] = Array.from({ length: 2048 }, (_, whole) => String(whole));
const TENTHS = fractions(10);
const HUNDREDTHS = fractions(100);

/** A number rounded to one decimal, as `String` writes it. */
export function tenths(value: number): string {
  return written(Math.round(value * 10), 10, TENTHS);
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
