import { expect, test } from 'vitest';
import { BACKDROP_LIMITS, parseBackdropPicture } from './backdrop-picture.ts';

test.each([
  'data:image/jpeg;base64,/9j/4AAQ',
  'data:image/webp;base64,UklGRg==',
  'data:image/png;base64,iVBORw0=',
])('%s is a picture', (picture) => {
  expect(parseBackdropPicture(picture)).toEqual({ picture, problem: null });
});

test('nothing stored is no picture, and no problem', () => {
  expect(parseBackdropPicture(undefined)).toEqual({ picture: null, problem: null });
});

test.each([
  'https://example.org/a.png',
  'data:image/svg+xml;base64,PHN2Zz4=',
  'data:text/html;base64,PGI+',
  'data:image/png,abc',
  'data:image/png;base64,"); background: url(https://example.org',
  'data:image/png;base64,',
  '',
  1,
  {},
  `data:image/png;base64,${'A'.repeat(BACKDROP_LIMITS.characters)}`,
])('anything else is refused with a reason: case %#', (stored) => {
  const { picture, problem } = parseBackdropPicture(stored);
  expect(picture).toBeNull();
  expect(problem).toMatch(/\.$/);
});
