import { describe, expect, it } from 'vitest';
import { parseConfiguration } from './configuration.ts';
import { FACIAL_HAIR, HAIR, HEADWEAR } from './head-options.ts';
import { ACCESSORIES, CLOTHING, GENDERS } from './options.ts';
import { offerOf, presetOf } from './presets.ts';
import { randomConfiguration } from './random-configuration.ts';

/** A small generator of numbers from 0 to 1 (Lehmer, MINSTD), so that every run sees the same ones. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

describe.each(GENDERS)('the preset %s', (gender) => {
  it('is a valid configuration that says where it comes from', () => {
    expect(parseConfiguration(presetOf(gender))).toEqual({ ok: true, value: presetOf(gender) });
    expect(presetOf(gender).gender).toBe(gender);
  });

  it('offers its own look first, and everything once', () => {
    const offer = offerOf(gender);
    expect(offer.hair[0]).toBe(presetOf(gender).hair);
    expect(offer.clothing[0]).toBe(presetOf(gender).clothing);
    expect(offer.facialHair[0]).toBe(presetOf(gender).facialHair);
    expect(offer.hair.toSorted()).toEqual(HAIR.toSorted());
    expect(offer.clothing.toSorted()).toEqual(CLOTHING.toSorted());
    expect(offer.facialHair.toSorted()).toEqual(FACIAL_HAIR.toSorted());
    expect(offer.headwear.toSorted()).toEqual(HEADWEAR.toSorted());
    expect(offer.accessories.toSorted()).toEqual(ACCESSORIES.toSorted());
  });

  it('leaves beliefs, aids and masks to the person', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const { headwear, earwear, mask, faceDetails } = randomConfiguration(gender, seeded(seed));
      expect(['hijab', 'headscarf', 'turban', 'dastar', 'kippah']).not.toContain(headwear);
      expect(['hearingAid', 'cochlearImplant']).not.toContain(earwear);
      expect(mask).toBe('none');
      expect(['bindi', 'vitiligo', 'scar']).not.toContain(faceDetails);
    }
  });

  it('gives valid random looks, different ones, the same for the same numbers', () => {
    const looks = Array.from({ length: 200 }, (_, seed) =>
      randomConfiguration(gender, seeded(seed + 1)),
    );
    for (const look of looks) expect(parseConfiguration(look)).toEqual({ ok: true, value: look });
    expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBeGreaterThan(100);
    expect(randomConfiguration(gender, seeded(5))).toEqual(randomConfiguration(gender, seeded(5)));
  });
});

it('starts each preset with a look of its own', () => {
  expect(new Set(GENDERS.map((gender) => presetOf(gender).hair)).size).toBe(GENDERS.length);
});

it('refuses a source of numbers that leaves the range', () => {
  expect(() => randomConfiguration('any', () => 1)).toThrow(RangeError);
});
