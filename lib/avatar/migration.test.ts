import { describe, expect, it } from 'vitest';
import { type Migration, migrateConfiguration, recoverConfiguration } from './migration.ts';
import { presetOf } from './presets.ts';

/** An invented older form, as if the first release had named things differently. */
const { clothingColour, gender, ...others } = presetOf('female');
const versionZero = { ...others, version: 0, sex: gender, shirtColour: clothingColour };

const fromZero: Migration = ({ sex, shirtColour, ...rest }) => ({
  ...rest,
  gender: sex,
  clothingColour: shirtColour,
});

describe('migrateConfiguration', () => {
  it('leaves the current version alone', () => {
    expect(migrateConfiguration(presetOf('male'))).toEqual({ ok: true, value: presetOf('male') });
  });

  it('brings an older version up', () => {
    expect(migrateConfiguration(versionZero, { 0: fromZero })).toEqual({
      ok: true,
      value: presetOf('female'),
    });
  });

  it('goes through several versions in turn', () => {
    const { hair, ...older } = versionZero;
    const oldest = { ...older, version: -1, haircut: hair };
    const migrations = {
      [-1]: ({ haircut, ...rest }: Readonly<Record<string, unknown>>) => ({
        ...rest,
        hair: haircut,
      }),
      0: fromZero,
    };
    expect(migrateConfiguration(oldest, migrations).ok).toBe(true);
    expect(oldest.version).toBe(-1);
  });

  it.each([0, 0.5, -1, 2, '1', Number.NaN, undefined])(
    'refuses the unknown version %s',
    (version) => {
      const result = migrateConfiguration({ ...presetOf('any'), version });
      expect(result).toEqual({ ok: false, problems: [expect.stringMatching(/^version: /)] });
    },
  );

  it('parses what a migration made', () => {
    const broken = migrateConfiguration({ ...versionZero, sex: 'other' }, { 0: fromZero });
    expect(broken).toEqual({ ok: false, problems: [expect.stringMatching(/^gender: "other"/)] });
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
      hair: 'mohawk',
      clothing: 9,
    });
    expect(value).toEqual({ ...presetOf('male'), skin: '#abcdef' });
    expect(dropped).toEqual([
      expect.stringMatching(/^hair: "mohawk" was dropped\. Allowed: none, /),
      expect.stringMatching(/^clothing: 9 was dropped\. Allowed: hoodie, /),
    ]);
  });

  it('saves what it can of an older version too', () => {
    const { value, dropped } = recoverConfiguration(
      { ...versionZero, hair: 'mohawk' },
      { 0: fromZero },
    );
    expect(value).toEqual(presetOf('female'));
    expect(dropped).toEqual([expect.stringMatching(/^hair: "mohawk"/)]);
  });

  it('names a field that is no field', () => {
    const { value, dropped } = recoverConfiguration({ ...presetOf('any'), owner: 'Ada' });
    expect(value).toEqual(presetOf('any'));
    expect(dropped).toEqual([expect.stringContaining('"owner" is not a field')]);
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
