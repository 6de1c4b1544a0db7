import type {
  ChoiceConstraint,
  ConstraintSet,
  NumberConstraint,
  TrackConstraints,
} from './track-constraints.ts';
import {
  ConversionError,
  isObject,
  listFrom,
  type PageObject,
  RequestError,
  reading,
  toDouble,
  toLong,
  toText,
} from './web-idl.ts';

/** The names that only the old form has, in the order in which a browser reads them. */
const FORMS = ['mandatory', 'optional'] as const;
const SET = 'MediaTrackConstraintSet';
const SCREENS = ['tab', 'screen', 'desktop'];

const NUMBERS = {
  minWidth: ['width', 'min', toLong],
  maxWidth: ['width', 'max', toLong],
  minHeight: ['height', 'min', toLong],
  maxHeight: ['height', 'max', toLong],
  minAspectRatio: ['aspectRatio', 'min', toDouble],
  maxAspectRatio: ['aspectRatio', 'max', toDouble],
  minFrameRate: ['frameRate', 'min', toDouble],
  maxFrameRate: ['frameRate', 'max', toDouble],
} as const;

/**
 * Reads Chromium's old form, `{mandatory: {minWidth: 640}, optional: [{maxWidth: 1280}]}`.
 *
 * @returns undefined when the dictionary has nothing of that form
 * @throws ConversionError where a browser would throw a TypeError
 */
export function readLegacyConstraints(dictionary: PageObject): TrackConstraints | undefined {
  const [mandatory, optional] = [dictionary[FORMS[0]], dictionary[FORMS[1]]];
  if (mandatory === undefined && optional === undefined) return undefined;
  const basic = reading(FORMS[0], SET, () => entriesOf(mandatory));
  const wishes = reading(FORMS[1], SET, () => {
    const sets: Entries[] = [];
    if (optional === undefined) return sets;
    for (const each of listFrom(optional)) sets[sets.length] = entriesOf(each);
    return sets;
  });
  const advanced: ConstraintSet[] = [];
  for (const wish of wishes) {
    if (Object.keys(wish).length > 1) throw new RequestError('Malformed constraints object.');
    const set = setOf(wish);
    if (Object.keys(set).length > 0) advanced[advanced.length] = set;
  }
  const screen = screenOf(basic) ?? screenOf(wishes[0] ?? {});
  return { basic: setOf(basic), advanced, ...(screen ? { screen } : {}) };
}

type Entries = Readonly<Record<string, string>>;

function entriesOf(value: unknown): Entries {
  if (value === undefined) return {};
  if (!isObject(value)) throw new ConversionError("Failed to convert value to 'object'.");
  const entries: Record<string, string> = {};
  for (const key of Object.keys(value)) entries[key] = toText(value[key]);
  return entries;
}

function setOf(entries: Entries): ConstraintSet {
  const set: Record<string, NumberConstraint | ChoiceConstraint> = {};
  for (const key of Object.keys(entries)) {
    const value = entries[key];
    if (value === undefined) continue;
    if (key === 'sourceId') set.deviceId = { exact: [value] };
    if (!isLegacyNumber(key)) continue;
    const [name, bound, convert] = NUMBERS[key];
    set[name] = { ...set[name], [bound]: convert(value) };
  }
  return set;
}

function isLegacyNumber(key: string): key is keyof typeof NUMBERS {
  return Object.hasOwn(NUMBERS, key);
}

/** All that is said of a screen; the texts as they were read. */
function screenOf(entries: Entries): Entries | undefined {
  return SCREENS.includes(entries.chromeMediaSource ?? '') ? entries : undefined;
}
