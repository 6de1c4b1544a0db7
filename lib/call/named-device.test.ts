import { expect, test } from 'vitest';
import { namesDevice } from './named-device.ts';
import { readTrackConstraints } from './read-constraints.ts';

const DEVICE = { deviceId: 'emoji', groupId: 'group' };

test.each([
  { deviceId: 'emoji' },
  { deviceId: { ideal: ['desk', 'emoji'] } },
  { deviceId: { exact: 'emoji' } },
  { deviceId: { exact: ['desk', 'emoji'] } },
  { groupId: { exact: 'group' } },
  { advanced: [{ width: 5 }, { deviceId: 'emoji' }] },
  { mandatory: { sourceId: 'emoji' } },
  { optional: [{ sourceId: 'emoji' }] },
])('%j names it', (constraints) => {
  expect(namesDevice(readTrackConstraints(constraints), DEVICE)).toBe(true);
});

test.each([
  {},
  { deviceId: 'desk' },
  { deviceId: { exact: 'desk' }, advanced: [{ deviceId: 'emoji' }] },
  { deviceId: { exact: 'desk', ideal: 'emoji' } },
  { width: 1280 },
])('%j does not', (constraints) => {
  expect(namesDevice(readTrackConstraints(constraints), DEVICE)).toBe(false);
});
