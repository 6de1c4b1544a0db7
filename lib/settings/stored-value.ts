import type { StoredKey } from './stored-keys.ts';

/** One part of what is kept from one visit to the next. */
export interface StoredPart<Value> {
  /** Its name in the store. */
  readonly key: StoredKey;
  /** Makes what is stored good; called with undefined where there is nothing. */
  parse(stored: unknown): Value;
}

/** A part in a store. */
export interface StoredValue<Value> {
  load(): Promise<Value>;
  /** Undefined removes it. Rejects where it can't be stored. */
  save(value: unknown): Promise<void>;
  /** Tells the value at each change, from whichever page it came, until the signal aborts. */
  onChange(listener: (value: Value) => void, signal: AbortSignal): void;
}

/** Changes some fields of what is stored now, and keeps the others. */
export async function updateStored<Value extends object>(
  stored: StoredValue<Value>,
  change: Partial<Value>,
): Promise<void> {
  await stored.save({ ...(await stored.load()), ...change });
}
