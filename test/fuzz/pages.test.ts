import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMediaRequest, readTrackConstraints } from '../../lib/call/read-constraints.ts';
import { siteKeyOf } from '../../lib/call/site-key.ts';
import type { TrackConstraints } from '../../lib/call/track-constraints.ts';
import { ConversionError } from '../../lib/call/web-idl.ts';
import { acceptedFormats } from '../../lib/picture-field/accept.ts';
import { limitInAttributes, limitsInText } from '../../lib/picture-field/stated-limits.ts';
import { fuzz, REFUSED } from './fuzz.ts';
import { damaged, damagedText } from './mutation.ts';

// What a page hands to the functions that stand in for its own, and what it says about its fields.

const CONSTRAINTS = [
  { width: { ideal: 1280, max: 1920 }, height: 720, facingMode: 'user' },
  { deviceId: { exact: 'abc' }, frameRate: { min: 15 }, advanced: [{ width: 640 }, { zoom: 2 }] },
  { mandatory: { minWidth: 640, sourceId: 'x' }, optional: [{ maxWidth: 1280 }] },
];

/** A TypeError is what the page's own values throw when they are made a number or a text. */
const isOfThePage = (error: unknown) =>
  error instanceof ConversionError || error instanceof TypeError;

test('constraints of a track', () => {
  fuzz({
    inputs: damaged(CONSTRAINTS),
    read: (input) => ({ accepted: true, value: readTrackConstraints(input) }),
    declares: isOfThePage,
    again: (value) => {
      const { basic, advanced } = value as TrackConstraints;
      return { ...basic, advanced };
    },
  });
});

test('requests for a camera', () => {
  fuzz({
    inputs: damaged([{ video: true }, ...CONSTRAINTS.map((video) => ({ audio: true, video }))]),
    read: (input) => {
      readMediaRequest(input, 'MediaStreamConstraints');
      return { accepted: true, value: 'a request' };
    },
    declares: isOfThePage,
    again: () => ({ video: true }),
  });
});

test('addresses of sites', () => {
  fuzz({
    inputs: damagedText(['https://meet.google.com/abc', 'http://localhost:8080/', 'https://a.b']),
    read: (address) => {
      const key = siteKeyOf(address);
      if (key === undefined) return REFUSED;
      expect(key).toMatch(/^https:\/\/[^/]+$|^http:\/\/localhost(?::\d+)?$/);
      return { accepted: true, value: key };
    },
  });
});

test('what fields accept', () => {
  fuzz({
    inputs: damagedText(['image/png,.jpg', 'image/*', '.webp, .gif;q=1']),
    read: (accept) => {
      const formats = acceptedFormats(accept);
      return formats.length === 0 ? REFUSED : { accepted: true, value: formats };
    },
    again: (formats) => (formats as readonly string[]).map((format) => `image/${format}`).join(),
  });
});

test('what pages say about the size of pictures', () => {
  const texts = ['PNG or JPG, max 2 MB, at least 200x200px', 'Höchstens 1,5 MB, 400 × 400 Pixel'];
  fuzz({
    inputs: fc.oneof(damagedText(texts), damagedText(['5MB', '2048', '300 kB'])),
    read: (text) => {
      const { mostBytes, side } = limitsInText(text);
      const told = limitInAttributes([{ name: 'data-max-size', value: text }]);
      for (const number of [mostBytes, side, told]) {
        if (number !== undefined) expect(Number.isFinite(number) && number >= 0).toBe(true);
      }
      return mostBytes === undefined ? REFUSED : { accepted: true, value: text };
    },
  });
});
