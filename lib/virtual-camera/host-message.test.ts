import { expect, test } from 'vitest';
import { parseHostMessage } from '../call/page-protocol.ts';
import { readHostMessage } from './host-message.ts';

const DEVICE = {
  type: 'device',
  deviceId: 'a',
  groupId: 'b',
  label: 'Camera',
  always: false,
  offered: true,
};

test.each([
  DEVICE,
  { type: 'opened', output: 'one' },
  { type: 'refused', output: 'one', name: 'AbortError', message: 'Gone' },
  { type: 'ended', output: 'one' },
  { type: 'gone' },
])('what the protocol has is read: $type', (message) => {
  expect(readHostMessage(message)).toEqual(message);
  expect(parseHostMessage(message)).toEqual(message);
});

test.each([
  undefined,
  null,
  0,
  'device',
  [],
  {},
  { type: 'open' },
  { type: 'toString' },
  { type: 5 },
  { type: 'opened' },
  { type: 'ended', output: 1 },
  { ...DEVICE, always: 'no' },
  { ...DEVICE, label: undefined },
  { type: 'refused', output: 'one', name: 'AbortError' },
])('what the protocol lacks is not: %j', (message) => {
  expect(readHostMessage(message)).toBeUndefined();
  expect(parseHostMessage(message)).toBeUndefined();
});
