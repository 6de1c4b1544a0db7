import { expect, test } from 'vitest';
import { ATTRIBUTES } from '../lib/avatar/attributes.ts';
import { GENDERS } from '../lib/avatar/options.ts';
import { ENGINE_STATUSES } from '../lib/channel/engine-status.ts';
import { EMOTIONS } from '../lib/expression/emotions.ts';
import german from '../locales/de.json' with { type: 'json' };
import english from '../locales/en.json' with { type: 'json' };
import { adviceKey, attributeTitle, expressionName, optionName, statusKey } from './texts.ts';

type Tree = { readonly [key: string]: string | Tree };

const LOCALES = { en: flat(english), de: flat(german) };
const NAMES = Object.keys(LOCALES) as (keyof typeof LOCALES)[];

function flat(tree: Tree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[prefix + key, value]] : [...flat(value, `${prefix}${key}.`)],
    ),
  );
}

function placeholders(text: string | undefined): string[] {
  return [...(text ?? '').matchAll(/\{\w+\}/g)].map(String).sort();
}

test('both languages have the same texts, with the same placeholders', () => {
  expect([...LOCALES.de.keys()].sort()).toEqual([...LOCALES.en.keys()].sort());
  for (const [key, text] of LOCALES.en) {
    expect({ key, found: placeholders(LOCALES.de.get(key)) }).toEqual({
      key,
      found: placeholders(text),
    });
  }
});

test('no text is empty, and Chrome takes every name', () => {
  for (const [key, text] of [...LOCALES.en, ...LOCALES.de]) {
    expect(text.trim(), key).not.toBe('');
    expect(key).toMatch(/^[A-Za-z0-9_@.]+$/);
  }
});

test.each(NAMES)('%s says every status and every advice', (name) => {
  for (const status of ENGINE_STATUSES) {
    expect([...LOCALES[name].keys()]).toContain(statusKey(status));
    const advice = adviceKey(status);
    if (advice) expect([...LOCALES[name].keys()]).toContain(advice);
  }
});

test.each(NAMES)('%s names every expression, attribute and option', (name) => {
  const t = (key: string) => {
    const text = LOCALES[name].get(key);
    if (text === undefined) throw new Error(`${name} has no ${key}.`);
    return text;
  };
  const names = [
    ...[...EMOTIONS, 'unsure' as const].map((expression) => expressionName(t, expression)),
    attributeTitle(t, 'gender'),
    ...GENDERS.map((gender) => optionName(t, 'gender', gender)),
    ...ATTRIBUTES.flatMap(({ key, options }) => [
      attributeTitle(t, key),
      ...options.map((option) => optionName(t, key, option)),
    ]),
  ];
  expect(names.every((text) => text.length > 0)).toBe(true);
});
