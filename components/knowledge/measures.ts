/** Characters of a text that are shown of something stored; a picture has a million more. */
const LONGEST_TEXT = 160;

/** A size in the words of a language, in bytes below a kilobyte. */
export function sizeIn(language: string, bytes: number): string {
  const [value, unit, unitDisplay] =
    bytes < 1000
      ? ([bytes, 'byte', 'long'] as const)
      : ([bytes / 1000, 'kilobyte', 'short'] as const);
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay,
    maximumFractionDigits: 1,
  }).format(value);
}

/** A moment (ISO 8601) as a language writes it, to the minute. */
export function dateIn(language: string, moment: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(moment),
  );
}

/** Something stored, as text to be looked at; long texts in it are cut. */
export function readable(value: unknown): string {
  const cut = (_: string, part: unknown) =>
    typeof part === 'string' && part.length > LONGEST_TEXT
      ? `${part.slice(0, LONGEST_TEXT)}… (${part.length})`
      : part;
  return JSON.stringify(value, cut, 2) ?? '';
}
