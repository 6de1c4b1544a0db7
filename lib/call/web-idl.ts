/** The conversions of WebIDL that constraints need, with the words of Chromium's TypeErrors. */

/** A value that a browser refuses with a TypeError; its message is the innermost part of the browser's. */
export class ConversionError extends Error {
  /** Where in the dictionaries the value stands, as a browser says it; ends with a space unless it is empty. */
  readonly place: string;

  constructor(message: string, place = '') {
    super(message);
    this.name = 'ConversionError';
    this.place = place;
  }
}

/** An object of the page, whose properties may be anything. */
export type PageObject = Readonly<Record<string | symbol, unknown>>;

/** Whether a value has properties to read, in WebIDL's sense. */
export function isObject(value: unknown): value is PageObject {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

/**
 * @returns an object to read the members of a dictionary from; undefined and null are an empty one
 * @throws ConversionError for any other primitive
 */
export function dictionaryFrom(value: unknown, type: string): PageObject {
  if (value === undefined || value === null) return {};
  if (isObject(value)) return value;
  throw new ConversionError(`The provided value is not of type '${type}'.`);
}

/**
 * The members of a sequence.
 *
 * @throws ConversionError when the value cannot be iterated
 */
export function listFrom(value: unknown): readonly unknown[] {
  if (!isObject(value) || typeof value[Symbol.iterator] !== 'function') {
    throw new ConversionError('The provided value cannot be converted to a sequence.');
  }
  const members: unknown[] = [];
  for (const member of value as unknown as Iterable<unknown>) members[members.length] = member;
  return members;
}

/** Reads a member of a dictionary, and says so where that fails. */
export function reading<T>(member: string, dictionary: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ConversionError) || error instanceof RequestError) throw error;
    const place = `Failed to read the '${member}' property from '${dictionary}': ${error.place}`;
    throw new ConversionError(error.message, place);
  }
}

/** A refusal of the request as a whole: no place is named. */
export class RequestError extends ConversionError {}

/** @throws ConversionError for symbols and big integers */
export function toNumber(value: unknown): number {
  if (typeof value === 'symbol' || typeof value === 'bigint') {
    const type = typeof value === 'symbol' ? 'Symbol' : 'BigInt';
    throw new ConversionError(`Cannot convert a ${type} value to a number`);
  }
  return Number(value);
}

/** A number without fraction, as the type `long` has it. */
export function toLong(value: unknown): number {
  return toNumber(value) | 0;
}

/** @throws ConversionError for what is no finite number */
export function toDouble(value: unknown): number {
  const number = toNumber(value);
  if (Number.isFinite(number)) return number;
  throw new ConversionError('The provided double value is non-finite.');
}

/** @throws ConversionError for symbols */
export function toText(value: unknown): string {
  if (typeof value !== 'symbol') return `${value}`;
  throw new ConversionError('Cannot convert a Symbol value to a string');
}
