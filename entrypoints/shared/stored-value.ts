import { browser } from 'wxt/browser';

/** One value in the extension's storage. */
export interface StoredValue<Value> {
  load(): Promise<Value>;
  /** Undefined removes it. */
  save(value: unknown): Promise<void>;
  /** Tells the value at each change, from whichever page it came, until the signal aborts. */
  onChange(listener: (value: Value) => void, signal: AbortSignal): void;
}

/**
 * @param key its name in the storage
 * @param parse makes what is stored good: called with undefined where there is nothing
 */
export function storedValue<Value>(
  key: string,
  parse: (stored: unknown) => Value,
): StoredValue<Value> {
  return {
    load: async () => parse((await browser.storage.local.get(key))[key]),
    save: (value) =>
      value === undefined
        ? browser.storage.local.remove(key)
        : browser.storage.local.set({ [key]: value }),
    onChange: (listener, signal) => {
      const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
        if (area === 'local' && key in changes) listener(parse(changes[key]?.newValue));
      };
      browser.storage.onChanged.addListener(changed);
      signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed), {
        once: true,
      });
    },
  };
}
