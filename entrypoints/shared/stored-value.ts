import { browser } from 'wxt/browser';
import type { StoredPart, StoredValue } from '../../lib/settings/stored-value.ts';
import { isOrphan } from './is-orphan.ts';

/** A part of what is kept, in the extension's storage. */
export function storedValue<Value>({ key, parse }: StoredPart<Value>): StoredValue<Value> {
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
      const forget = () => {
        if (!isOrphan()) browser.storage.onChanged.removeListener(changed);
      };
      signal.addEventListener('abort', forget, { once: true });
    },
  };
}
