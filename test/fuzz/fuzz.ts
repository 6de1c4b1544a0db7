import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { expect } from 'vitest';

/** How many inputs each parser gets; `npm run fuzz` gives a hundred thousand. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 250);

/** The same inputs each time, until somebody wants others. */
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_125);

/** What a parser makes of an input: nothing, or something whole. */
export type Outcome =
  | { readonly accepted: false }
  | { readonly accepted: true; readonly value: unknown };

export const REFUSED: Outcome = { accepted: false };

/** A parser under test. */
export interface Fuzzed<Input> {
  readonly inputs: fc.Arbitrary<Input>;
  /** Reads an input; throws only what it says it throws. */
  read(input: Input): Outcome;
  /** Whether an error is one that the parser's documentation names. */
  readonly declares?: (error: unknown) => boolean;
  /** Whether it makes everything good and refuses nothing. */
  readonly mends?: boolean;
  /** How what was accepted is handed in once more; left out where it is an input itself. */
  readonly again?: (value: unknown) => Input;
}

/**
 * Hands a parser many damaged inputs. None makes it throw an error that it doesn't declare or touches the prototype of
 * all objects, and what it accepts it accepts again, as the same.
 */
export function fuzz<Input>({ inputs, read, declares, mends = false, again }: Fuzzed<Input>): void {
  const before = Object.getOwnPropertyNames(Object.prototype).length;
  const readDeclared = (input: Input): Outcome => {
    try {
      return read(input);
    } catch (error) {
      if (declares?.(error)) return REFUSED;
      throw error;
    }
  };
  let accepted = 0;
  const property = fc.property(inputs, (input) => {
    const first = readDeclared(input);
    expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
    if (!first.accepted) return;
    accepted += 1;
    const second = readDeclared(again ? again(first.value) : (first.value as Input));
    if (!second.accepted) throw new Error('What was accepted is refused when it is read again.');
    if (!isDeepStrictEqual(second.value, first.value)) expect(second.value).toEqual(first.value);
  });
  void fc.assert(property, { numRuns: RUNS, seed: SEED, endOnFailure: RUNS > 10_000 });
  // A parser that refused everything, or nothing, would have shown little.
  expect(accepted).toBeGreaterThan(0);
  expect(accepted === RUNS).toBe(mends);
}
