import { readLegacyConstraints } from './legacy-constraints.ts';
import {
  ALPHABETICAL,
  type ChoiceConstraint,
  type ConstraintSet,
  isNumberName,
  NO_CONSTRAINTS,
  type NumberConstraint,
  type TrackConstraints,
} from './track-constraints.ts';
import {
  ConversionError,
  dictionaryFrom,
  isObject,
  listFrom,
  type PageObject,
  RequestError,
  reading,
  toDouble,
  toLong,
  toText,
} from './web-idl.ts';

const SET = 'MediaTrackConstraintSet';
/** What a camera can be asked to do only as a wish, and only with a permission of its own. */
const MOVEMENTS = ['pan', 'tilt', 'zoom'] as const;

/** What is asked of getUserMedia, as far as it is about a camera. */
export interface MediaRequest {
  /** What the page wants of a microphone, for the browser to read; undefined for none. */
  readonly audio: unknown;
  /** Undefined where no video is asked for. */
  readonly video: TrackConstraints | undefined;
}

/**
 * Reads what a page hands to getUserMedia; each property of it is read once.
 *
 * @param type the dictionary's name in the browser's messages
 * @throws ConversionError where a browser would throw a TypeError; whatever the page's own getters throw
 */
export function readMediaRequest(value: unknown, type: string): MediaRequest {
  const request = dictionaryFrom(value, type);
  const { audio } = request;
  const video = reading('video', type, () => readUnion(request.video));
  const isAudio = audio !== undefined && (audio === null || Boolean(audio));
  if (isAudio || video) return { audio: isAudio ? audio : undefined, video };
  throw new ConversionError('At least one of audio and video must be requested');
}

/**
 * Reads what a page hands to applyConstraints.
 *
 * @throws ConversionError where a browser would throw a TypeError; whatever the page's own getters throw
 */
export function readTrackConstraints(value: unknown): TrackConstraints {
  const dictionary = dictionaryFrom(value, 'MediaTrackConstraints');
  const basic = readSet(dictionary, 'ideal');
  const advanced = reading('advanced', 'MediaTrackConstraints', () =>
    readAdvanced(dictionary.advanced),
  );
  const legacy = readLegacyConstraints(dictionary);
  if (!legacy) return { basic, advanced };
  if (Object.keys(basic).length === 0 && advanced.length === 0) return legacy;
  throw new RequestError(
    'Malformed constraint: Cannot use both optional/mandatory and specific or advanced constraints.',
  );
}

function readUnion(value: unknown): TrackConstraints | undefined {
  if (value === undefined) return undefined;
  if (value !== null && !isObject(value)) return value ? NO_CONSTRAINTS : undefined;
  const constraints = readTrackConstraints(value);
  if (value) refuseMovements(value);
  return constraints;
}

function refuseMovements(dictionary: PageObject): void {
  for (const name of MOVEMENTS) {
    const value = dictionary[name];
    if (!isObject(value)) continue;
    if (value.exact === undefined && value.min === undefined && value.max === undefined) continue;
    throw new RequestError(`Mandatory ${name} constraints are not supported`);
  }
}

function readAdvanced(value: unknown): ConstraintSet[] {
  const sets: ConstraintSet[] = [];
  if (value === undefined) return sets;
  for (const each of listFrom(value)) {
    const set = readSet(dictionaryFrom(each, SET), 'exact');
    if (Object.keys(set).length > 0) sets[sets.length] = set;
  }
  return sets;
}

/** @param plain the bound that a value without braces stands for */
function readSet(dictionary: PageObject, plain: 'ideal' | 'exact'): ConstraintSet {
  const set: Record<string, NumberConstraint | ChoiceConstraint> = {};
  for (const name of ALPHABETICAL) {
    const value = dictionary[name];
    if (value === undefined) continue;
    const constraint = reading(name, SET, () =>
      isNumberName(name) ? readNumber(value, plain, name) : readChoice(value, plain),
    );
    if (Object.keys(constraint).length > 0) set[name] = constraint;
  }
  return set;
}

function readNumber(value: unknown, plain: 'ideal' | 'exact', name: string): NumberConstraint {
  const isLong = name === 'width' || name === 'height';
  const convert = isLong ? toLong : toDouble;
  if (value !== null && !isObject(value)) return { [plain]: convert(value) };
  const constraint: { max?: number; min?: number; exact?: number; ideal?: number } = {};
  for (const bound of ['max', 'min', 'exact', 'ideal'] as const) {
    const given = value?.[bound];
    if (given === undefined) continue;
    const type = isLong ? 'ConstrainLongRange' : 'ConstrainDoubleRange';
    constraint[bound] = reading(bound, type, () => convert(given));
  }
  return constraint;
}

function readChoice(value: unknown, plain: 'ideal' | 'exact'): ChoiceConstraint {
  if (value === null) return {};
  if (!isObject(value) || Symbol.iterator in value) return chosen(plain, readStrings(value));
  const constraint: { exact?: readonly string[]; ideal?: readonly string[] } = {};
  for (const bound of ['exact', 'ideal'] as const) {
    const given = value[bound];
    if (given === undefined) continue;
    const strings = reading(bound, 'ConstrainDOMStringParameters', () => readStrings(given));
    if (strings.length > 0) constraint[bound] = strings;
  }
  return constraint;
}

/** No values at all are no constraint. */
function chosen(bound: 'ideal' | 'exact', strings: readonly string[]): ChoiceConstraint {
  return strings.length > 0 ? { [bound]: strings } : {};
}

function readStrings(value: unknown): readonly string[] {
  if (!isObject(value) || !(Symbol.iterator in value)) return [toText(value)];
  const strings: string[] = [];
  for (const each of listFrom(value)) strings[strings.length] = toText(each);
  return strings;
}
