/** What a page asks of a camera, read as the browser reads it (WebIDL, Media Capture and Streams, section 11). */

/** Bounds and a wish for a number; all bounds have to be met. */
export interface NumberConstraint {
  readonly min?: number;
  readonly max?: number;
  readonly exact?: number;
  readonly ideal?: number;
}

/** The values of which one has to be, or should be, chosen. */
export interface ChoiceConstraint {
  readonly exact?: readonly string[];
  readonly ideal?: readonly string[];
}

const NUMBER_NAMES = ['width', 'height', 'aspectRatio', 'frameRate'] as const;
const CHOICE_NAMES = ['deviceId', 'groupId', 'facingMode', 'resizeMode'] as const;
export type NumberName = (typeof NUMBER_NAMES)[number];
export type ChoiceName = (typeof CHOICE_NAMES)[number];
export type ConstraintName = NumberName | ChoiceName;

export type ConstraintSet = Readonly<
  Partial<Record<NumberName, NumberConstraint> & Record<ChoiceName, ChoiceConstraint>>
>;

export interface TrackConstraints {
  readonly basic: ConstraintSet;
  readonly advanced: readonly ConstraintSet[];
  /** There when a tab or a screen is asked for in Chromium's old way, and no camera. */
  readonly screen?: Readonly<Record<string, string>>;
}

export const NO_CONSTRAINTS: TrackConstraints = { basic: {}, advanced: [] };

/** The order in which browsers read and give them. */
export const ALPHABETICAL: readonly ConstraintName[] = [
  'aspectRatio',
  'deviceId',
  'facingMode',
  'frameRate',
  'groupId',
  'height',
  'resizeMode',
  'width',
];

/** Whether a constraint is one for a number. */
export function isNumberName(name: ConstraintName): name is NumberName {
  const numbers: readonly string[] = NUMBER_NAMES;
  return numbers.includes(name);
}

/** The constraints as `getConstraints()` gives them back: known names in order, wishes without braces. */
export function dictionaryOf({ basic, advanced }: TrackConstraints): Record<string, unknown> {
  const dictionary: Record<string, unknown> = setDictionary(basic, 'ideal');
  if (advanced.length > 0) {
    const sets: unknown[] = [];
    for (const set of advanced) sets[sets.length] = setDictionary(set, 'exact');
    dictionary.advanced = sets;
  }
  return dictionary;
}

/** @param plain the bound that a value without braces stands for */
function setDictionary(set: ConstraintSet, plain: 'ideal' | 'exact'): Record<string, unknown> {
  const dictionary: Record<string, unknown> = {};
  for (const name of ALPHABETICAL) {
    const constraint = set[name];
    if (constraint) dictionary[name] = constraintDictionary(constraint, plain);
  }
  return dictionary;
}

function constraintDictionary(
  constraint: NumberConstraint | ChoiceConstraint,
  plain: 'ideal' | 'exact',
): unknown {
  const bounds: Record<string, unknown> = {};
  let count = 0;
  for (const bound of ['max', 'min', 'exact', 'ideal'] as const) {
    const value = (constraint as Record<string, unknown>)[bound];
    if (value === undefined) continue;
    bounds[bound] = shortened(value);
    count += 1;
  }
  return count === 1 && plain in bounds ? bounds[plain] : bounds;
}

function shortened(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  if (value.length === 1) return value[0];
  const copy: unknown[] = [];
  for (const each of value) copy[copy.length] = each;
  return copy;
}
