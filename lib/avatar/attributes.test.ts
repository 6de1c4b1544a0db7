import avataaars from '@dicebear/styles/avataaars.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import german from '../../locales/de.json' with { type: 'json' };
import english from '../../locales/en.json' with { type: 'json' };
import { ATTRIBUTES } from './attributes.ts';
import { CONFIGURATION_FIELDS, parseConfiguration } from './configuration.ts';
import { FACIAL_HAIR, HAIR, HEADWEAR } from './head-options.ts';
import { ACCESSORIES, CLOTHING, CLOTHING_GRAPHICS, GENDERS } from './options.ts';
import { presetOf } from './presets.ts';

type Texts = Record<string, { title?: string; options?: Record<string, string> } | undefined>;

describe('the choices', () => {
  const { components } = avataaars;
  it.each([
    ['hair or headwear', [...HAIR, ...HEADWEAR], components.top],
    ['clothing', CLOTHING, components.clothes],
    ['clothingGraphic', CLOTHING_GRAPHICS, components.clothesGraphic],
    ['accessories', ACCESSORIES, components.accessories],
    ['facialHair', FACIAL_HAIR, components.facialHair],
  ] as const)(
    'offer every drawing of avataaars as %s',
    (_, options: readonly string[], { variants }) => {
      expect(Object.keys(variants).filter((name) => !options.includes(name))).toEqual([]);
    },
  );

  it.each(ATTRIBUTES)('are named once for $key', ({ options }) => {
    expect(new Set(options).size).toBe(options.length);
  });

  it('cover every field that a person chooses', () => {
    const fields = CONFIGURATION_FIELDS.filter((field) => !['version', 'gender'].includes(field));
    expect(ATTRIBUTES.map(({ key }) => key).toSorted()).toEqual(fields.toSorted());
  });

  it.each(ATTRIBUTES)('are what the schema takes for $key', (attribute) => {
    for (const option of attribute.options) {
      expect(parseConfiguration({ ...presetOf('any'), [attribute.key]: option }).ok).toBe(true);
    }
    const custom = parseConfiguration({ ...presetOf('any'), [attribute.key]: '#123abc' });
    expect(custom.ok).toBe(attribute.allowsCustomColour || attribute.kind === 'text');
  });

  it('show only where they can be seen', () => {
    const shown = (look: object) =>
      ATTRIBUTES.filter(({ appliesTo }) => appliesTo({ ...presetOf('any'), ...look })).map(
        ({ key }) => key,
      );
    expect(shown({ headwear: 'cap' })).toContain('hatColour');
    expect(shown({ headwear: 'cap' })).toContain('hairColour');
    expect(shown({ headwear: 'none' })).not.toContain('hatColour');
    expect(shown({ makeup: 'none' })).not.toContain('makeupColour');
    expect(shown({ earwear: 'headset' })).toContain('earwearColour');
    expect(shown({ clothing: 'graphicShirt', clothingGraphic: 'text' })).toContain('shirtText');
    expect(shown({ clothing: 'graphicShirt', clothingGraphic: 'bear' })).not.toContain('shirtText');
    expect(shown({ clothing: 'hoodie', clothingGraphic: 'text' })).not.toContain('shirtText');
    expect(shown({ clothing: 'graphicShirt' })).toContain('clothingGraphic');
    expect(shown({ clothing: 'hoodie' })).not.toContain('clothingGraphic');
  });
});

describe.each([
  ['en', english],
  ['de', german],
])('the texts in %s', (_, locale: { avatar: Texts }) => {
  const tables = [...ATTRIBUTES, { key: 'gender', options: GENDERS }];
  it.each(tables)('name $key and each of its options', ({ key, options }) => {
    const texts = locale.avatar[key];
    expect(texts?.title).toMatch(/\S/);
    expect(Object.keys(texts?.options ?? {}).toSorted()).toEqual([...options].toSorted());
    const labels = Object.values(texts?.options ?? {});
    expect(labels.every((label) => /\S/.test(label))).toBe(true);
    expect(new Set(labels).size).toBe(labels.length);
  });
});
