import { expect, test } from 'vitest';
import {
  parseEngineConfiguration,
  parseEnsureReply,
  parseRuntimeMessage,
} from './runtime-messages.ts';

const CONFIGURATION = { consent: true, cameraOn: false, cameraId: 'desk' };

test.each([
  { type: 'engine.ensure' },
  { type: 'engine.ready' },
  { type: 'engine.idle' },
  { type: 'script.load', script: 'hand-lorelei' },
  { type: 'engine.status', status: 'camera-busy' },
  { type: 'engine.configure', configuration: CONFIGURATION },
  { type: 'engine.configure', configuration: { ...CONFIGURATION, cameraId: null } },
])('a message is understood: %j', (message) => {
  expect(parseRuntimeMessage(JSON.parse(JSON.stringify(message)))).toEqual(message);
});

test.each([
  undefined,
  null,
  0,
  'engine.ensure',
  [],
  {},
  { type: 'ensure' },
  { type: 'constructor' },
  { type: 'engine.ensure', force: true },
  { type: 'engine.status' },
  { type: 'script.load' },
  { type: 'script.load', script: 'hand-../offscreen' },
  { type: 'engine.status', status: 'happy' },
  { type: 'engine.configure' },
  { type: 'engine.configure', configuration: { ...CONFIGURATION, consent: 'yes' } },
  { type: 'engine.configure', configuration: { ...CONFIGURATION, consent: 1 } },
  { type: 'engine.configure', configuration: { ...CONFIGURATION, cameraOn: undefined } },
  { type: 'engine.configure', configuration: { ...CONFIGURATION, cameraId: 7 } },
  { type: 'engine.configure', configuration: { ...CONFIGURATION, more: 0 } },
  JSON.parse('{"type":"engine.ensure","__proto__":{"polluted":true}}'),
  JSON.parse('{"type":"engine.ensure","constructor":1}'),
])('a message is refused: %j', (message) => {
  expect(parseRuntimeMessage(message)).toBeUndefined();
});

test('a configuration is whole, or an error', () => {
  expect(parseEngineConfiguration(CONFIGURATION)).toEqual(CONFIGURATION);
  for (const wrong of [
    undefined,
    {},
    { ...CONFIGURATION, consent: null },
    { ...CONFIGURATION, more: 0 },
  ]) {
    expect(() => parseEngineConfiguration(wrong)).toThrow();
  }
});

test('a reply says that the engine is ready, or why not', () => {
  for (const reply of [{ ready: true }, { ready: false, problem: 'no document' }]) {
    expect(parseEnsureReply(reply)).toEqual(reply);
  }
  for (const wrong of [
    undefined,
    {},
    { ready: 1 },
    { ready: false },
    { ready: true, problem: 'x' },
  ]) {
    expect(() => parseEnsureReply(wrong)).toThrow();
  }
});
