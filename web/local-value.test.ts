// @vitest-environment happy-dom
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { StoredPart } from '../lib/settings/stored-value.ts';
import { localValue } from './local-value.ts';

const PART: StoredPart<number> = {
  key: 'calibration',
  parse: (stored) => (typeof stored === 'number' ? stored : -1),
};
const KEY = 'livemoji.calibration';

beforeEach(() => localStorage.clear());

function follow() {
  const told: number[] = [];
  const end = new AbortController();
  localValue(PART).onChange((value) => told.push(value), end.signal);
  onTestFinished(() => end.abort());
  return { told, end };
}

/** Another tab stores something, as the browser tells it. */
function elsewhere(key: string | null, newValue: string | null, storageArea = localStorage): void {
  dispatchEvent(new StorageEvent('storage', { key, newValue, storageArea }));
}

test('what is saved is loaded again, and removed by undefined', async () => {
  const stored = localValue(PART);
  expect(await stored.load()).toBe(-1);
  await stored.save(7);
  expect(await stored.load()).toBe(7);
  expect(localStorage.getItem(KEY)).toBe('7');
  await stored.save(undefined);
  expect(localStorage.getItem(KEY)).toBeNull();
});

test('a value that is damaged is made good when the page is loaded', async () => {
  localStorage.setItem(KEY, '{"half');
  expect(await localValue(PART).load()).toBe(-1);
});

test('the page that saves hears of it as well, until it ends', async () => {
  const { told, end } = follow();
  await localValue(PART).save(3);
  expect(told).toEqual([3]);
  end.abort();
  await localValue(PART).save(4);
  expect(told).toEqual([3]);
});

test('other tabs are followed, but for what can not be read', () => {
  const { told } = follow();
  elsewhere(KEY, '5');
  elsewhere(KEY, '{"half');
  elsewhere('livemoji.other', '6');
  elsewhere(KEY, '6', sessionStorage);
  expect(told).toEqual([5]);
  elsewhere(null, null);
  expect(told).toEqual([5, -1]);
});

test('a store that is closed is empty, and says so when something is to be saved', async () => {
  const getItem = () => {
    throw new DOMException('closed', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem });
  onTestFinished(() => void vi.unstubAllGlobals());
  expect(await localValue(PART).load()).toBe(-1);
  await expect(localValue(PART).save(1)).rejects.toThrow('closed');
});
