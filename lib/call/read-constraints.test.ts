import { describe, expect, test } from 'vitest';
import { readMediaRequest, readTrackConstraints } from './read-constraints.ts';
import { dictionaryOf } from './track-constraints.ts';
import { ConversionError } from './web-idl.ts';

const TYPE = 'MediaStreamConstraints';

// Each as Chromium 156 gives it back from getConstraints().
test.each([
  [{}, {}],
  [null, {}],
  [undefined, {}],
  [{ width: 320 }, { width: 320 }],
  [{ width: { ideal: '640' } }, { width: 640 }],
  [{ width: '320' }, { width: 320 }],
  [{ width: 320.7 }, { width: 320 }],
  [{ width: Number.NaN }, { width: 0 }],
  [{ width: true }, { width: 1 }],
  [{ width: null, deviceId: null, height: {} }, {}],
  [{ width: { exact: 320, ideal: 300 } }, { width: { exact: 320, ideal: 300 } }],
  [{ deviceId: ['x'] }, { deviceId: 'x' }],
  [{ deviceId: ['x', 'y'] }, { deviceId: ['x', 'y'] }],
  [{ deviceId: { exact: ['x', 'y'] } }, { deviceId: { exact: ['x', 'y'] } }],
  [{ deviceId: { exact: [] } }, {}],
  [{ deviceId: { exact: undefined } }, {}],
  [{ facingMode: 5 }, { facingMode: '5' }],
  [
    { unknown: 1, width: 640, deviceId: 'q' },
    { deviceId: 'q', width: 640 },
  ],
  [{ advanced: [] }, {}],
  [{ advanced: [{}, null] }, {}],
  [{ advanced: [{ width: { exact: 9 } }] }, { advanced: [{ width: 9 }] }],
  [{ advanced: [{ width: 9, height: 8 }] }, { advanced: [{ height: 8, width: 9 }] }],
  [
    { advanced: [{ width: { ideal: 300, min: 200 } }] },
    { advanced: [{ width: { min: 200, ideal: 300 } }] },
  ],
  [{ mandatory: { minWidth: '320', foo: 1 } }, { width: { min: 320 } }],
  [{ mandatory: { minWidth: 'x' } }, { width: { min: 0 } }],
  [{ mandatory: { sourceId: 'x' } }, { deviceId: { exact: 'x' } }],
  [{ optional: [{ sourceId: 'x' }, { foo: 1 }] }, { advanced: [{ deviceId: 'x' }] }],
])('%j is read', (given, dictionary) => {
  expect(dictionaryOf(readTrackConstraints(given))).toEqual(dictionary);
});

test('names come back in the order of the browser', () => {
  const given = { width: 1, height: { max: 3, min: 2 }, frameRate: 5, aspectRatio: 1 };
  expect(JSON.stringify(dictionaryOf(readTrackConstraints(given)))).toBe(
    '{"aspectRatio":1,"frameRate":5,"height":{"max":3,"min":2},"width":1}',
  );
});

test.each([
  [5, '', `The provided value is not of type '${TYPE}'.`],
  [{}, '', 'At least one of audio and video must be requested'],
  [{ video: 0, audio: '' }, '', 'At least one of audio and video must be requested'],
  [
    { video: { advanced: 5 } },
    `Failed to read the 'video' property from '${TYPE}': Failed to read the 'advanced' property from 'MediaTrackConstraints': `,
    'The provided value cannot be converted to a sequence.',
  ],
  [
    { video: { width: Symbol('w') } },
    `Failed to read the 'video' property from '${TYPE}': Failed to read the 'width' property from 'MediaTrackConstraintSet': `,
    'Cannot convert a Symbol value to a number',
  ],
  [
    { video: { frameRate: { ideal: Number.NaN } } },
    `Failed to read the 'video' property from '${TYPE}': Failed to read the 'frameRate' property from 'MediaTrackConstraintSet': Failed to read the 'ideal' property from 'ConstrainDoubleRange': `,
    'The provided double value is non-finite.',
  ],
  [{ video: { zoom: { min: 1 } } }, '', 'Mandatory zoom constraints are not supported'],
  [{ video: { optional: [{ minWidth: 1, maxWidth: 2 }] } }, '', 'Malformed constraints object.'],
])('%o is refused as a browser does', (given, place, message) => {
  const read = () => readMediaRequest(given, TYPE);
  expect(read).toThrow(ConversionError);
  expect(read).toThrow(expect.objectContaining({ place, message }));
});

describe('requests', () => {
  test.each([
    [{ video: true }, undefined, true],
    [{ video: null }, undefined, true],
    [{ video: 'x', audio: false }, undefined, true],
    [{ audio: true }, true, false],
    [{ audio: { deviceId: 'a' }, video: {} }, { deviceId: 'a' }, true],
  ])('%j', (given, audio, isVideo) => {
    const request = readMediaRequest(given, TYPE);
    expect(request.audio).toEqual(audio);
    expect(request.video !== undefined).toBe(isVideo);
  });

  test('video is read once', () => {
    let reads = 0;
    const given = {
      get video() {
        reads += 1;
        return reads === 1;
      },
    };
    expect(readMediaRequest(given, TYPE).video).toBeDefined();
    expect(reads).toBe(1);
  });

  test.each(['tab', 'screen', 'desktop'])('the old way to a %s is no camera', (source) => {
    const mandatory = { chromeMediaSource: source, chromeMediaSourceId: 'id', minWidth: 5 };
    expect(readTrackConstraints({ mandatory }).screen).toEqual({ ...mandatory, minWidth: '5' });
  });

  test('an unknown source is a camera', () => {
    expect(readTrackConstraints({ mandatory: { chromeMediaSource: 'x' } }).screen).toBeUndefined();
  });

  test("what the page's own getter throws goes through", () => {
    const given = {
      get video() {
        throw new RangeError('mine');
      },
    };
    expect(() => readMediaRequest(given, TYPE)).toThrow(RangeError);
  });
});
