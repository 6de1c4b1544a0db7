import * as v from 'valibot';
import type { AvatarConfiguration } from '../avatar/configuration.ts';
import { recoverConfiguration } from '../avatar/migration.ts';
import { type AvatarProblem, shortened } from '../avatar/problem.ts';

/** The version that {@link Shelf} describes. */
export const SHELF_VERSION = 1;

/** The longest name of a saved avatar, in characters. */
export const LONGEST_NAME = 40;

/** An avatar that was put aside under a name. */
export interface SavedAvatar {
  /** Unique on its shelf; stays when the name changes. */
  readonly id: string;
  /** 1 to {@link LONGEST_NAME} characters; need not be unique. */
  readonly name: string;
  readonly look: AvatarConfiguration;
}

/** The avatars that were saved, oldest first. A look that is being worked on is stored elsewhere. */
export interface Shelf {
  readonly version: typeof SHELF_VERSION;
  readonly avatars: readonly SavedAvatar[];
  /** The id of the avatar that was saved or taken off the shelf last, or null. */
  readonly current: string | null;
  /** What was found on the shelf and could not be read: kept as it is, so that nothing is lost. */
  readonly unread: readonly unknown[];
}

export const EMPTY_SHELF: Shelf = {
  version: SHELF_VERSION,
  avatars: [],
  current: null,
  unread: [],
};

/** Something on a shelf that could not be read, in parts of which a sentence can be made in any language. */
export type ShelfDetail =
  | AvatarProblem
  | { readonly kind: 'nameLost' }
  | {
      readonly kind: 'unreadable';
      readonly field: string;
      readonly value: string;
      /** A type of JavaScript or a value. */
      readonly expected: string;
    };

/** What was damaged on a shelf. */
export interface ShelfProblem {
  /** The avatar's name, or null where there is none that could be read. */
  readonly name: string | null;
  /** Each thing that could not be read. */
  readonly details: readonly ShelfDetail[];
}

const EnvelopeSchema = v.looseObject({
  version: v.literal(SHELF_VERSION),
  avatars: v.array(v.unknown()),
});
const EntrySchema = v.looseObject({
  id: v.pipe(v.string(), v.minLength(1)),
  look: v.looseObject({}),
});

/**
 * Reads a stored shelf. An avatar with damaged fields is kept with the others of its fields; one that is no
 * avatar at all stays in {@link Shelf.unread}.
 */
export function parseShelf(stored: unknown): { shelf: Shelf; problems: readonly ShelfProblem[] } {
  if (stored === null || stored === undefined) return { shelf: EMPTY_SHELF, problems: [] };
  const envelope = v.safeParse(EnvelopeSchema, stored);
  if (!envelope.success) {
    const details = envelope.issues.map((issue) => unreadable(issue, 'shelf'));
    return { shelf: { ...EMPTY_SHELF, unread: [stored] }, problems: [{ name: null, details }] };
  }
  return readEntries(envelope.output);
}

function readEntries({ avatars, current, unread }: v.InferOutput<typeof EnvelopeSchema>) {
  const read = avatars.map(readEntry);
  const kept = withOwnIds(read.flatMap(({ avatar }) => (avatar ? [avatar] : [])));
  const shelf: Shelf = {
    version: SHELF_VERSION,
    avatars: kept,
    current: kept.find(({ id }) => id === current)?.id ?? null,
    unread: [
      ...(Array.isArray(unread) ? unread : []),
      ...avatars.filter((_, index) => read[index]?.avatar === undefined),
    ],
  };
  const problems = read.flatMap(({ problem }) => (problem ? [problem] : []));
  return { shelf, problems };
}

/** Two avatars of one id, as a damaged store may have them, are both kept: the later one gets another. */
function withOwnIds(avatars: readonly SavedAvatar[]): readonly SavedAvatar[] {
  const taken = new Set<string>();
  return avatars.map((avatar) => {
    let { id } = avatar;
    while (taken.has(id)) id += '+';
    taken.add(id);
    return id === avatar.id ? avatar : { ...avatar, id };
  });
}

function readEntry(entry: unknown): { avatar?: SavedAvatar; problem?: ShelfProblem } {
  const name = nameIn(entry);
  const parsed = v.safeParse(EntrySchema, entry);
  if (!parsed.success) {
    const details = parsed.issues.map((issue) => unreadable(issue, 'avatar'));
    return { problem: { name, details } };
  }
  const { value, dropped } = recoverConfiguration(parsed.output.look);
  const avatar = { id: parsed.output.id, name: name ?? '?', look: value };
  const lost: readonly ShelfDetail[] = name === null ? [{ kind: 'nameLost' }] : [];
  const details = [...lost, ...dropped];
  return details.length > 0 ? { avatar, problem: { name, details } } : { avatar };
}

/** @param whole what to call it where not only a field of it can't be read */
function unreadable(issue: v.BaseIssue<unknown>, whole: string): ShelfDetail {
  return {
    kind: 'unreadable',
    field: v.getDotPath(issue) ?? whole,
    value: shortened(issue.received),
    expected: issue.expected ?? '?',
  };
}

function nameIn(entry: unknown): string | null {
  const parsed = v.safeParse(v.looseObject({ name: v.string() }), entry);
  return parsed.success ? tidyName(parsed.output.name) : null;
}

/** A name as it is kept: without space around it and not too long; null when nothing is left. */
export function tidyName(name: string): string | null {
  const tidy = [...name.replace(/\s+/g, ' ').trim()].slice(0, LONGEST_NAME).join('').trim();
  return tidy === '' ? null : tidy;
}

/** The shelf with one more avatar, which is the current one now. */
export function withAvatar(shelf: Shelf, avatar: SavedAvatar): Shelf {
  return { ...shelf, avatars: [...shelf.avatars, avatar], current: avatar.id };
}

/** The shelf with an avatar renamed or given another look. */
export function withChange(
  shelf: Shelf,
  id: string,
  change: Partial<Pick<SavedAvatar, 'name' | 'look'>>,
): Shelf {
  const avatars = shelf.avatars.map((avatar) =>
    avatar.id === id ? { ...avatar, ...change } : avatar,
  );
  return { ...shelf, avatars };
}

/** The shelf without an avatar. */
export function withoutAvatar(shelf: Shelf, id: string): Shelf {
  return {
    ...shelf,
    avatars: shelf.avatars.filter((avatar) => avatar.id !== id),
    current: shelf.current === id ? null : shelf.current,
  };
}

/** The shelf with an avatar put back where it stood. */
export function withAvatarAt(shelf: Shelf, avatar: SavedAvatar, index: number): Shelf {
  return { ...shelf, avatars: shelf.avatars.toSpliced(index, 0, avatar) };
}
