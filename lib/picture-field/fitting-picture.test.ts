import { expect, test, vi } from 'vitest';
import type { Raster } from '../export/raster.ts';
import { WeightError } from '../export/weight-error.ts';
import { fittingPicture, smallerSide } from './fitting-picture.ts';

const ANY = ['png', 'webp', 'jpeg'] as const;

/** A picture weighs as many bytes as it has pixels; a PNG three times that, and less with less quality. */
function raster() {
  return vi.fn<Raster>((_, { format, size, quality = 1 }) => {
    const bytes = size * size * (format === 'png' ? 3 : quality);
    return Promise.resolve(new Blob([new Uint8Array(bytes)], { type: `image/${format}` }));
  });
}

test('what fits is as wished, in the best format', async () => {
  const draw = raster();
  const wish = { formats: ANY, side: 512, mostBytes: 1_000_000 };
  const { file, format, side } = await fittingPicture('<svg/>', wish, draw);
  expect([file.type, format, side]).toEqual(['image/png', 'png', 512]);
  expect(draw).toHaveBeenCalledTimes(1);
});

test.each([
  [300_000, ANY, 'png', 256],
  [150_000, ANY, 'webp', 512],
  [150_000, ['png'], 'png', 192],
  [40_000, ['jpeg'], 'jpeg', 256],
  [13_000, ['png'], 'png', 64],
] as const)(
  'under %i bytes of %j it is a %s of %i pixels',
  async (mostBytes, formats, format, side) => {
    const made = await fittingPicture('<svg/>', { formats, side: 512, mostBytes }, raster());
    expect([made.format, made.side]).toEqual([format, side]);
    expect(made.file.size).toBeLessThanOrEqual(mostBytes);
  },
);

test('a limit that no picture keeps is named', async () => {
  const made = fittingPicture('<svg/>', { formats: ['png'], side: 512, mostBytes: 99 }, raster());
  await expect(made).rejects.toThrow(WeightError);
  await expect(made).rejects.toThrow('99 are allowed');
});

test('sides are halved down to 64', () => {
  expect([512, 300, 128, 127, 64].map(smallerSide)).toEqual([256, 150, 64, undefined, undefined]);
});
