import { expect, test } from 'vitest';
import { acceptedFormats } from './accept.ts';

test.each([
  ['', ['png', 'webp', 'jpeg']],
  ['image/*', ['png', 'webp', 'jpeg']],
  ['*/*', ['png', 'webp', 'jpeg']],
  ['.pdf, image/*', ['png', 'webp', 'jpeg']],
  ['.png', ['png']],
  ['image/PNG , .JPG', ['png', 'jpeg']],
  ['image/jpeg', ['jpeg']],
  ['.jpeg;.jfif', ['jpeg']],
  ['image/jpg', ['jpeg']],
  ['.webp', ['webp']],
  ['image/jpeg image/webp', ['webp', 'jpeg']],
  ['png,jpg', ['png', 'jpeg']],
  ['.pdf', []],
  ['application/pdf,.doc', []],
  ['image/svg+xml', []],
  ['image/heic,.gif', []],
  ['video/*,audio/*', []],
] as const)('«%s» lets in %j', (accept, formats) => {
  expect(acceptedFormats(accept)).toEqual(formats);
});
