import { describe, expect, it } from 'vitest';
import { CONFIGURATION_FIELDS, parseConfiguration, withAttribute } from './configuration.ts';
import { presetOf } from './presets.ts';
import type { AvatarProblem } from './problem.ts';

const good = presetOf('any');

function problemsOf(input: unknown): readonly AvatarProblem[] {
  const result = parseConfiguration(input);
  return result.ok ? [] : result.problems;
}

describe('parseConfiguration', () => {
  it('returns a good configuration as it is', () => {
    expect(parseConfiguration(structuredClone(good))).toEqual({ ok: true, value: good });
  });

  it('takes colours of one’s own and writes them in lower case', () => {
    const result = parseConfiguration({ ...good, skin: '#ABCDEF', background: '#012345' });
    expect(result).toEqual({
      ok: true,
      value: { ...good, skin: '#abcdef', background: '#012345' },
    });
  });

  it.each(CONFIGURATION_FIELDS)('names %s when it is missing', (field) => {
    const { [field]: _, ...rest } = good;
    expect(problemsOf(rest)).toMatchObject([{ kind: 'missing', field }]);
  });

  it.each(CONFIGURATION_FIELDS)(
    'names %s, its value and what is allowed when it is bad',
    (field) => {
      for (const value of ['<b>', 'x'.repeat(99), '#12(', 7, null, [], {}, true]) {
        expect(problemsOf({ ...good, [field]: value })).toMatchObject([
          { kind: 'refused', field, value: expect.any(String), allowed: expect.any(Object) },
        ]);
      }
    },
  );

  it('says what was found and what is allowed', () => {
    expect(problemsOf({ ...good, gender: 'other' })).toEqual([
      {
        kind: 'refused',
        field: 'gender',
        value: '"other"',
        allowed: { kind: 'options', options: ['female', 'male', 'any'] },
      },
    ]);
    expect(problemsOf({ ...good, skin: 'red' })).toMatchObject([
      {
        value: '"red"',
        allowed: { kind: 'optionsOrColour', options: expect.arrayContaining(['pale', 'light']) },
      },
    ]);
  });

  it('names every bad field', () => {
    expect(problemsOf({ ...good, hair: 1, skin: 2, clothing: 3 })).toHaveLength(3);
  });

  it.each([undefined, null, 3, 'avatar', true, [], [good]])('refuses %s as a whole', (input) => {
    expect(problemsOf(input).length).toBeGreaterThan(0);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hairColor'])('refuses the field %s', (key) => {
    const hostile = JSON.parse(`{"${key}": {"polluted": true}}`);
    const input = Object.defineProperties({ ...good }, Object.getOwnPropertyDescriptors(hostile));
    expect(problemsOf(input)).toMatchObject([{ kind: 'unknownField', field: key }]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('does not take values from a prototype', () => {
    expect(problemsOf(Object.create(good)).length).toBeGreaterThan(0);
  });

  it('does not take a name that only a prototype has as a colour or a part', () => {
    expect(problemsOf({ ...good, skin: 'constructor', hair: 'toString' })).toHaveLength(2);
  });

  it('keeps messages short whatever comes in', () => {
    const long = 'x'.repeat(1_000_000);
    for (const bad of [{ hair: long }, { [long]: 1 }]) {
      expect(JSON.stringify(problemsOf({ ...good, ...bad })).length).toBeLessThan(2000);
    }
  });
});

describe('shirtText', () => {
  it.each([
    '',
    'Hello',
    'OMG!',
    'Grüße & Co',
    'Привет',
    '你好',
    'مرحبا',
    "it's me",
    '100%'.slice(0, 3),
  ])('takes %j', (shirtText) => expect(parseConfiguration({ ...good, shirtText }).ok).toBe(true));

  it.each([
    'thirteen char',
    '<script>',
    '"',
    'url(#x)',
    'a\nb',
    '\u202egnirts',
    '\u0301',
    `a${'\u0301'.repeat(4)}`,
    '\u0000',
  ])('refuses %j', (shirtText) => {
    expect(problemsOf({ ...good, shirtText })).toMatchObject([
      { kind: 'refused', field: 'shirtText', allowed: { kind: 'shirtText', most: 12 } },
    ]);
  });
});

describe('withAttribute', () => {
  it('changes one attribute', () => {
    expect(withAttribute(good, 'hair', 'bob')).toEqual({
      ok: true,
      value: { ...good, hair: 'bob' },
    });
  });

  it('refuses what the attribute does not offer', () => {
    expect(withAttribute(good, 'accessories', '#123456').ok).toBe(false);
  });
});
