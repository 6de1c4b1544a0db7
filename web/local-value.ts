import type { StoredPart, StoredValue } from '../lib/settings/stored-value.ts';

/** What the names of all parts begin with: other pages of the same host may keep something too. */
export const PREFIX = 'livemoji.';

/**
 * A part of what is kept, in the browser's store for this site. All tabs stay in step: a change is told to each
 * of them, this one included. What another page leaves there that isn't JSON changes nothing in a page that is open.
 */
export function localValue<Value>(part: StoredPart<Value>): StoredValue<Value> {
  const key = PREFIX + part.key;
  return {
    load: () => Promise.resolve(part.parse(read(key))),
    save: (value) =>
      new Promise((resolve) => {
        write(key, value === undefined ? null : JSON.stringify(value));
        resolve();
      }),
    onChange: (listener, signal) => {
      const changed = (event: StorageEvent) => {
        if (event.storageArea !== localStorage) return;
        // A store that was emptied as a whole names no key.
        if (event.key !== null && event.key !== key) return;
        const stored = parsedText(event.newValue);
        if (stored.readable) listener(part.parse(stored.value));
      };
      addEventListener('storage', changed, { signal });
    },
  };
}

/** What lies there; undefined where there is nothing, or the person lets no page store anything. */
function read(key: string): unknown {
  try {
    return parsedText(localStorage.getItem(key)).value;
  } catch {
    return undefined;
  }
}

/** @throws DOMException where the store is full or closed */
function write(key: string, text: string | null): void {
  const before = localStorage.getItem(key);
  if (text === null) localStorage.removeItem(key);
  else localStorage.setItem(key, text);
  // The browser tells every page but the one that made the change.
  const told = { key, oldValue: before, newValue: text, storageArea: localStorage };
  dispatchEvent(new StorageEvent('storage', told));
}

/** A text that isn't JSON is handed on as it is: whoever parses it says what is wrong with it. */
function parsedText(text: string | null): { readonly value: unknown; readonly readable: boolean } {
  if (text === null) return { value: undefined, readable: true };
  try {
    return { value: JSON.parse(text), readable: true };
  } catch {
    return { value: text, readable: false };
  }
}
