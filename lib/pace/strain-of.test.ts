import { expect, test } from 'vitest';
import { strainOf } from './strain-of.ts';

test.each([
  ['nothing is known', undefined, undefined, 'none'],
  ['there is time', 'fair', undefined, 'none'],
  ['the processor is busy', 'serious', undefined, 'some'],
  ['the processor is overloaded', 'critical', { charging: true, level: 1 }, 'high'],
  ['the battery runs down', 'nominal', { charging: false, level: 0.15 }, 'some'],
  ['the battery is nearly empty', 'serious', { charging: false, level: 0.05 }, 'high'],
  ['an empty battery is charged', 'nominal', { charging: true, level: 0.05 }, 'none'],
] as const)('when %s', (_, pressure, supply, strain) => {
  expect(strainOf(pressure, supply)).toBe(strain);
});
