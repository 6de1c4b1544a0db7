import { PICTURE_SIZES } from '../export/picture-format.ts';

/** What a page says about the pictures that it takes. */
export interface StatedLimits {
  /** The most that a file may weigh, in bytes; undefined where nothing is said. */
  readonly mostBytes: number | undefined;
  /** Width and height in pixels that fit; undefined where nothing is said. */
  readonly side: number | undefined;
}

/** Large enough for a profile on any site, and light. */
export const USUAL_SIDE = 512;

const MOST_WORDS =
  'max(?:imum|imal)?\\.?|up to|at most|limit(?:ed to)?|under|below|(?:less|smaller) than|bis(?: zu)?|höchstens|unter|kleiner als';
const WEIGHT = '(\\d+(?:[.,]\\d+)?)\\s*([km])i?b\\b';
const WEIGHTS = [
  new RegExp(`(?:${MOST_WORDS})[^.\\d]{0,40}${WEIGHT}`, 'gi'),
  new RegExp(`${WEIGHT}\\s*(?:max|limit|or (?:less|smaller)|oder weniger)`, 'gi'),
];
const SIDES = /(\p{L}*)[^\p{L}\d]{0,12}\b(\d{2,4})\s*(?:px|pixels?)?\s*[x×]\s*(\d{2,4})\b/giu;
const AT_LEAST = /^(?:min|minimum|minimal|mindestens|least|than)$/i;
const AT_MOST = /^(?:max|maximum|maximal|höchstens|most|to|bis|zu)$/i;

/** An attribute that names a limit: `data-max-size`, `data-max-file-size`, `data-maxfilesize`, `data-size-limit`. */
const LIMIT_ATTRIBUTE = /max-?(?:file-?)?size|size-?limit|max-?bytes/i;

/** A plain number below this is of kilobytes, and one up to the other of megabytes: as upload libraries count. */
const FEWEST_BYTES = 1024;
const MOST_MEGABYTES = 20;

/** The limits that some text tells, in English or German. A kilobyte has 1,000 bytes: to be on the safe side. */
export function limitsInText(text: string): StatedLimits {
  const weights = WEIGHTS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, number, unit]) => bytesOf(number, unit)),
  );
  const sides = [...text.matchAll(SIDES)].map(([, word = '', width, height]) =>
    sideOf(word, Number(width), Number(height)),
  );
  return { mostBytes: least(weights), side: least(sides) };
}

/** The limit that an element's attributes tell, in bytes. */
export function limitInAttributes(attributes: Iterable<Pick<Attr, 'name' | 'value'>>) {
  const weights = [...attributes].flatMap(({ name, value }) => {
    const [, number, unit] = /^\s*(\d+(?:[.,]\d+)?)\s*([km]?)(?:i?b)?\s*$/i.exec(value) ?? [];
    if (!LIMIT_ATTRIBUTE.test(name) || number === undefined) return [];
    return [unit ? bytesOf(number, unit) : plainBytes(Number(number))];
  });
  return least(weights.filter((weight) => weight > 0));
}

function plainBytes(number: number): number {
  if (number >= FEWEST_BYTES) return number;
  return number * (number <= MOST_MEGABYTES ? 1_000_000 : 1000);
}

function bytesOf(number = '', unit = ''): number {
  const kilo = unit.toLowerCase() === 'k' ? 1000 : 1_000_000;
  return Number(number.replace(',', '.')) * kilo;
}

/** What is said without «at least» or «at most» is what is wished for. */
function sideOf(word: string, width: number, height: number): number {
  const { least: smallest, most } = PICTURE_SIZES;
  const wished = () => {
    if (AT_LEAST.test(word)) return Math.max(USUAL_SIDE, width, height);
    if (AT_MOST.test(word)) return Math.min(USUAL_SIDE, width, height);
    return Math.min(width, height);
  };
  return Math.min(most, Math.max(smallest, wished()));
}

function least(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : Math.min(...numbers);
}
