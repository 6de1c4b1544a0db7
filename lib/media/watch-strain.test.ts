import { afterEach, expect, test, vi } from 'vitest';
import type { Strain } from '../pace/reading-pace.ts';
import { watchStrain } from './watch-strain.ts';

afterEach(() => vi.unstubAllGlobals());

function watch() {
  const strains: Strain[] = [];
  const end = new AbortController();
  watchStrain((strain) => strains.push(strain), end.signal);
  return { strains, end };
}

test('a browser that tells nothing presses nobody', () => {
  vi.stubGlobal('navigator', {});
  const { strains, end } = watch();
  end.abort();
  expect(strains).toEqual([]);
});

test("the processor's pressure is followed to the end, and what can't be understood is passed over", () => {
  let tell: (records: unknown) => void = () => undefined;
  const disconnect = vi.fn();
  vi.stubGlobal('navigator', {});
  vi.stubGlobal(
    'PressureObserver',
    class {
      readonly disconnect = disconnect;
      readonly observe = async () => undefined;
      constructor(listener: typeof tell) {
        tell = listener;
      }
    },
  );
  const { strains, end } = watch();
  tell([{ state: 'nominal' }, { state: 'serious', time: 1 }]);
  tell([{ state: 'tired' }]);
  tell([{ state: 'critical' }]);
  end.abort();
  tell([{ state: 'serious' }]);
  expect(strains).toEqual(['some', 'high', 'none']);
  expect(disconnect).toHaveBeenCalledTimes(1);
});

test('a battery that runs down is spared until it is charged', async () => {
  const battery = Object.assign(new EventTarget(), { charging: false, level: 0.15 });
  vi.stubGlobal('navigator', { getBattery: async () => battery });
  const { strains } = watch();
  await vi.waitFor(() => expect(strains).toEqual(['some']));
  battery.charging = true;
  battery.dispatchEvent(new Event('chargingchange'));
  expect(strains).toEqual(['some', 'none']);
});
