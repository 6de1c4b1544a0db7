import * as fc from 'fast-check';
import { EDGES, OBJECTS, TREACHEROUS } from './odd-values.ts';

/** A tree of what JSON and the browser's structured clone carry. */
type Tree = unknown;

/** A mutation, as the numbers that choose what and where; so it can be made smaller when a test fails. */
interface Mutation {
  readonly kind: 'replace' | 'remove' | 'add' | 'repeat' | 'wrap' | 'text' | 'nest' | 'swap';
  readonly place: number;
  readonly other: number;
  /** Makes the value that is put there. */
  readonly make: () => unknown;
}

const MUTATION: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('replace', 'remove', 'add', 'repeat', 'wrap', 'text', 'nest', 'swap'),
  place: fc.nat(10_000),
  other: fc.nat(10_000),
  make: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...EDGES).map(always) },
    { weight: 2, arbitrary: fc.constantFrom(...OBJECTS) },
    { weight: 1, arbitrary: fc.double().map(always) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }).map(always) },
    { weight: 1, arbitrary: fc.anything({ maxDepth: 2, maxKeys: 3 }).map(copies) },
  ),
});

function always(value: unknown): () => unknown {
  return () => value;
}

function copies(value: unknown): () => unknown {
  return () => structuredClone(value);
}

/** Valid values with one to three things wrong about them, and now and then something else altogether. */
export function damaged(valid: readonly Tree[]): fc.Arbitrary<Tree> {
  return fc.oneof(
    {
      weight: 15,
      arbitrary: fc
        .tuple(fc.constantFrom(...valid), fc.array(MUTATION, { minLength: 1, maxLength: 3 }))
        .map(([seed, mutations]) => mutations.reduce(mutate, structuredClone(seed))),
    },
    { weight: 1, arbitrary: fc.anything() },
    { weight: 1, arbitrary: fc.constantFrom(...EDGES) },
    { weight: 1, arbitrary: fc.constantFrom(...OBJECTS).map((make) => make()) },
  );
}

/** Texts that are valid but for a few characters, an end too early, or a damaged value inside. */
export function damagedText(valid: readonly string[]): fc.Arbitrary<string> {
  const edits = fc.array(
    fc.record({
      at: fc.nat(100_000),
      length: fc.nat(8),
      put: fc.oneof(
        fc.constantFrom(
          '',
          '\0',
          '\ufeff',
          '"',
          '{',
          ']',
          ',',
          '\n',
          '\r',
          '1e999',
          '-',
          '\\u0000',
        ),
        fc.string({ unit: 'binary', maxLength: 6 }),
      ),
      truncate: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  );
  return fc.tuple(fc.constantFrom(...valid), edits).map(([seed, changes]) =>
    changes.reduce((text, { at, length, put, truncate }) => {
      const start = at % (text.length + 1);
      return (
        text.slice(0, start) + put + (truncate && at % 5 === 0 ? '' : text.slice(start + length))
      );
    }, seed),
  );
}

/** The same, with JSON whose values are damaged as well. */
export function damagedJson(valid: readonly Tree[]): fc.Arbitrary<string> {
  return fc.oneof(
    damagedText(valid.map((value) => JSON.stringify(value))),
    damaged(valid).map((value) => JSON.stringify(value, withoutBigInts) ?? 'undefined'),
  );
}

function withoutBigInts(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

/** Every place of a tree: the container and the name in it. The root is in a container of its own. */
function placesIn(root: { readonly tree: Tree }): (readonly [Record<string, unknown>, string])[] {
  const places: [Record<string, unknown>, string][] = [];
  const visit = (container: object) => {
    for (const name of Object.keys(container)) {
      const holder = container as Record<string, unknown>;
      places.push([holder, name]);
      const value = holder[name];
      if (isContainer(value)) visit(value);
    }
  };
  visit(root);
  return places;
}

function isContainer(value: unknown): value is object {
  if (Array.isArray(value)) return true;
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

function mutate(tree: Tree, { kind, place, other, make }: Mutation): Tree {
  const root = { tree };
  const places = placesIn(root);
  const [holder, name] = places[place % places.length] ?? [root as Record<string, unknown>, 'tree'];
  const current = holder[name];
  switch (kind) {
    case 'remove':
      if (holder !== root) delete holder[name];
      break;
    case 'add':
      if (isContainer(current))
        define(current, TREACHEROUS[other % TREACHEROUS.length] ?? '', make());
      break;
    case 'repeat':
      if (Array.isArray(current) && current.length < 50) current.push(...structuredClone(current));
      break;
    case 'wrap':
      holder[name] = other % 2 === 0 ? [current] : { [name]: current };
      break;
    case 'text':
      if (typeof current === 'string')
        holder[name] = current.slice(0, other % (current.length + 1));
      else if (typeof current === 'number') holder[name] = current * 2 ** ((other % 64) - 32);
      break;
    case 'nest':
      holder[name] = nested(current, other % 400);
      break;
    case 'swap': {
      const [from, key] = places[other % places.length] ?? [holder, name];
      if (holder !== root && from !== root) holder[name] = structuredClone(from[key]);
      break;
    }
    case 'replace':
      holder[name] = make();
  }
  return root.tree;
}

/** An own property, also where the name is that of the prototype. */
function define(container: object, name: string, value: unknown): void {
  Object.defineProperty(container, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function nested(value: unknown, depth: number): unknown {
  let whole = value;
  for (let level = 0; level < depth; level += 1) whole = level % 2 ? [whole] : { a: whole };
  return whole;
}
