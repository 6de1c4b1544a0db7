import { expect, test } from 'vitest';
import { parseConfiguration } from '../../lib/avatar/configuration.ts';
import { GENDERS } from '../../lib/avatar/options.ts';
import { presetOf } from '../../lib/avatar/presets.ts';
import { randomLook } from './random-look.ts';

const CHANCES = [0, 0.2, 0.5, 0.8, 0.999999];

test.each(GENDERS)('every look by chance from the preset %s is an allowed one', (gender) => {
  for (const chance of CHANCES) {
    const look = randomLook(presetOf(gender), () => chance);
    expect(parseConfiguration(look)).toEqual({ ok: true, value: look });
    expect(look.gender).toBe(gender);
  }
});

test('the backdrop stays', () => {
  const look = { ...presetOf('any'), background: 'mint', backgroundShape: 'square' } as const;
  expect(randomLook(look, () => 0.5)).toMatchObject({
    background: 'mint',
    backgroundShape: 'square',
  });
});
