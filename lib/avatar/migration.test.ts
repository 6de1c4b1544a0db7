import { describe, expect, it } from 'vitest';
import { type Migration, migrateConfiguration, recoverConfiguration } from './migration.ts';
import { presetOf } from './presets.ts';

/** An invented older form, as if the first release had named things differently. */
const { clothingColour, gender, ...others } = presetOf('female');
const earlier = { ...others, version: 1, sex: gender, shirtColour: clothingColour };

/** A look as version 1 stored it. */
const versionOne = {
  version: 1,
  gender: 'male',
  skin: '#abcdef',
  hair: 'shortFlat',
  hairColour: 'black',
  hatColour: 'navy',
  clothing: 'graphicShirt',
  clothingColour: 'blue',
  clothingGraphic: 'bear',
  accessories: 'round',
  accessoriesColour: 'black',
  facialHair: 'beardLight',
  facialHairColour: 'black',
  background: 'mint',
  backgroundShape: 'square',
};

const fromEarlier: Migration = ({ sex, shirtColour, ...rest }) => ({
  ...rest,
  gender: sex,
  clothingColour: shirtColour,
});

describe('migrateConfiguration', () => {
  it('leaves the current version alone', () => {
    expect(migrateConfiguration(presetOf('male'))).toEqual({ ok: true, value: presetOf('male') });
  });

  it('brings an older version up', () => {
    expect(migrateConfiguration(earlier, { 1: fromEarlier })).toEqual({
      ok: true,
      value: presetOf('female'),
    });
  });

  it('goes through several versions in turn', () => {
    const { hair, ...older } = earlier;
    const oldest = { ...older, version: 0, haircut: hair };
    const migrations = {
      0: ({ haircut, ...rest }: Readonly<Record<string, unknown>>) => ({
        ...rest,
        hair: haircut,
      }),
      1: fromEarlier,
    };
    expect(migrateConfiguration(oldest, migrations).ok).toBe(true);
    expect(oldest.version).toBe(0);
  });

  it.each([0, 0.5, -1, 3, '1', Number.NaN, undefined])(
    'refuses the unknown version %s',
    (version) => {
      const result = migrateConfiguration({ ...presetOf('any'), version });
      expect(result).toMatchObject({ ok: false, problems: [{ field: 'version' }] });
    },
  );

  it('parses what a migration made', () => {
    const broken = migrateConfiguration({ ...earlier, sex: 'other' }, { 1: fromEarlier });
    expect(broken).toMatchObject({
      ok: false,
      problems: [{ kind: 'refused', field: 'gender', value: '"other"' }],
    });
  });
});

describe('a look of version 1', () => {
  it('keeps all it had, and wears nothing that it did not', () => {
    const result = migrateConfiguration(versionOne);
    expect(result).toEqual({
      ok: true,
      value: { ...presetOf('male'), ...versionOne, version: 2, headwear: 'none' },
    });
  });

  it.each(['hat', 'hijab', 'turban', 'winterHat1', 'winterHat02', 'winterHat03', 'winterHat04'])(
    'wears %s on a bald head, as it was drawn',
    (hat) => {
      const { value } = recoverConfiguration({ ...versionOne, hair: hat });
      expect(value).toMatchObject({ hair: 'none', headwear: hat, hatColour: 'navy' });
    },
  );

  it('is recovered where it is damaged', () => {
    const { value, dropped } = recoverConfiguration({ ...versionOne, hair: 'mohican' });
    expect(value).toMatchObject({ version: 2, hair: 'shortWaved', skin: '#abcdef', mask: 'none' });
    expect(dropped).toMatchObject([{ kind: 'dropped', field: 'hair', value: '"mohican"' }]);
  });
});

describe('recoverConfiguration', () => {
  it('drops nothing from a good configuration', () => {
    expect(recoverConfiguration(presetOf('any'))).toEqual({ value: presetOf('any'), dropped: [] });
  });

  it('keeps the good fields, and names those that fell back to the preset', () => {
    const { value, dropped } = recoverConfiguration({
      ...presetOf('male'),
      skin: '#ABCDEF',
      hair: 'mohican',
      clothing: 9,
    });
    expect(value).toEqual({ ...presetOf('male'), skin: '#abcdef' });
    expect(dropped).toMatchObject([
      { kind: 'dropped', field: 'hair', value: '"mohican"' },
      {
        kind: 'dropped',
        field: 'clothing',
        value: '9',
        allowed: { options: expect.arrayContaining(['hoodie']) },
      },
    ]);
  });

  it('saves what it can of an older version too', () => {
    const { value, dropped } = recoverConfiguration(
      { ...earlier, hair: 'mohican' },
      { 1: fromEarlier },
    );
    expect(value).toEqual(presetOf('female'));
    expect(dropped).toMatchObject([{ field: 'hair', value: '"mohican"' }]);
  });

  it('names a field that is no field', () => {
    const { value, dropped } = recoverConfiguration({ ...presetOf('any'), owner: 'Ada' });
    expect(value).toEqual(presetOf('any'));
    expect(dropped).toMatchObject([{ kind: 'unknownField', field: 'owner' }]);
  });

  it.each([null, undefined, 'text', 4, []])('starts anew from %s, and says so', (input) => {
    const { value, dropped } = recoverConfiguration(input);
    expect(value).toEqual(presetOf('any'));
    expect(dropped.length).toBeGreaterThan(0);
  });

  it('takes nothing from a prototype', () => {
    const hostile = JSON.parse('{"__proto__": {"hair": "fro"}}');
    expect(recoverConfiguration(hostile).value).toEqual(presetOf('any'));
    expect(recoverConfiguration(Object.create({ hair: 'fro' })).value.hair).toBe(
      presetOf('any').hair,
    );
  });
});
