import { expect, test } from 'vitest';
import { limitInAttributes, limitsInText } from './stated-limits.ts';

test.each([
  ['PNG or JPEG, max. 50 KB', 50_000],
  ['Maximum file size: 2 MB.', 2_000_000],
  ['Up to 1.5MB', 1_500_000],
  ['Bilder bis zu 200 kB', 200_000],
  ['höchstens 1,5 MB', 1_500_000],
  ['50 KB max', 50_000],
  ['smaller than 300 KiB', 300_000],
  ['up to 5 MB, thumbnails up to 100 kB', 100_000],
  ['You have used 5 GB of 15 GB', undefined],
  ['Choose a picture', undefined],
  ['3 files chosen', undefined],
])('«%s» allows %s bytes', (text, mostBytes) => {
  expect(limitsInText(text).mostBytes).toBe(mostBytes);
});

test.each([
  ['Best as 400x400 px', 400],
  ['Recommended: 1500 × 500', 500],
  ['at least 200 x 200', 512],
  ['mindestens 800×800 Pixel', 800],
  ['max 96x96', 96],
  ['max. 1024 x 1024', 512],
  ['16 x 16', 64],
  ['4000x4000', 2048],
  ['Ratio 16:9', undefined],
])('«%s» wishes for a side of %s', (text, side) => {
  expect(limitsInText(text).side).toBe(side);
});

test.each([
  ['data-max-file-size', '50KB', 50_000],
  ['data-max-size', '1048576', 1_048_576],
  ['data-max-size', '2', 2_000_000],
  ['data-max-size', '100', 100_000],
  ['data-size-limit', '1.5 MB', 1_500_000],
  ['data-max-size', '0', undefined],
  ['data-max-size', 'none', undefined],
  ['size', '20', undefined],
  ['data-max-files', '3', undefined],
])('%s="%s" allows %s bytes', (name, value, mostBytes) => {
  expect(limitInAttributes([{ name, value }])).toBe(mostBytes);
});
