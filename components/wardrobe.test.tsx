// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { ATTRIBUTES } from '../lib/avatar/attributes.ts';
import { offerOf } from '../lib/avatar/presets.ts';
import { createPageModel } from './model/page-model.ts';
import { WARDROBE, type WardrobeGroup } from './model/wardrobe-groups.ts';
import { change, fakePage, show } from './testing/page.tsx';
import { Wardrobe } from './wardrobe.tsx';

const GROUPS = Object.keys(WARDROBE) as WardrobeGroup[];

function open() {
  const model = createPageModel(fakePage().services, new AbortController().signal);
  const root = show(<Wardrobe model={model} groups={GROUPS} />);
  const key = (element: Element | null, name: string) =>
    change(
      () => void element?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true })),
    );
  const tab = (name: string) =>
    change(() => {
      const tabs = [...root.querySelectorAll<HTMLElement>('[role=tab]')];
      tabs.find(({ textContent }) => textContent === name)?.click();
    });
  const group = (name: string) => root.querySelector(`[role=radiogroup][aria-label="${name}"]`);
  return { model, root, key, tab, group };
}

test('every attribute has its place in the wardrobe, once', () => {
  const placed = Object.values(WARDROBE).flat(2);
  expect([...placed].sort()).toEqual(ATTRIBUTES.map(({ key }) => key).sort());
});

test('every option of every part is reached by the arrow keys', () => {
  const { model, root, key } = open();
  const reached = new Set<string>();
  for (const tabIndex of GROUPS.keys()) {
    const tabs = root.querySelector('.tabs');
    if (tabIndex > 0) key(tabs, 'ArrowRight');
    const parts = root.querySelectorAll('.part-tabs [role=tab]').length || 1;
    for (let part = 0; part < parts; part += 1) {
      if (part > 0) key(root.querySelector('.part-tabs'), 'ArrowRight');
      const radios = root.querySelector('.parts, .swatches');
      const count = radios?.querySelectorAll('[role=radio]').length ?? 0;
      for (let step = 0; step < count; step += 1) {
        key(root.querySelector('.parts, .swatches'), 'ArrowRight');
        for (const { key: field } of ATTRIBUTES) {
          reached.add(`${field}.${model.avatar.configuration.value[field]}`);
        }
      }
    }
  }
  const parts = ATTRIBUTES.filter(
    ({ kind, key: field }) =>
      kind === 'part' && !['clothingGraphic', 'backgroundShape'].includes(field),
  );
  const missing = parts.flatMap(({ key: field, options }) =>
    options.map((option) => `${field}.${option}`).filter((name) => !reached.has(name)),
  );
  expect(missing).toEqual([]);
}, 60_000);

test('what suits the preset is offered first', () => {
  const { group } = open();
  const values = [...(group('Hair')?.querySelectorAll<HTMLElement>('[role=radio]') ?? [])].map(
    ({ dataset }) => dataset.value,
  );
  expect(values).toEqual(offerOf('female').hair);
});

test('a printed shirt asks for its print, and a text of its own for the words', () => {
  const { model, root, tab } = open();
  change(() => model.avatar.choose('clothing', 'graphicShirt'));
  change(() => model.avatar.choose('clothingGraphic', 'text'));
  tab('Clothes');
  tab('Print');
  const field = root.querySelector<HTMLInputElement>('.text-field input');
  const write = (text: string, event: string) =>
    change(() => {
      if (field) field.value = text;
      field?.dispatchEvent(new Event(event, { bubbles: true }));
    });
  write('Hello', 'input');
  expect(model.avatar.configuration.value.shirtText).toBe('Hello');
  write('Hello', 'change');
  write('<b>', 'input');
  expect(field?.getAttribute('aria-invalid')).toBe('true');
  expect(root.textContent).toContain('Letters, digits and plain signs only.');
  expect(model.avatar.configuration.value.shirtText).toBe('Hello');
  change(() => model.avatar.undo());
  expect(model.avatar.configuration.value.shirtText).toBe('');
});

test('the focus stays where it is when a choice takes another part away', () => {
  const { model, root, key, tab } = open();
  change(() => model.avatar.choose('clothing', 'graphicShirt'));
  tab('Clothes');
  expect(root.querySelectorAll('.part-tabs [role=tab]')).toHaveLength(2);
  root.querySelector<HTMLElement>('.parts [aria-checked=true]')?.focus();
  key(root.querySelector('.parts'), 'ArrowRight');
  expect(root.querySelectorAll('.part-tabs [role=tab]')).toHaveLength(1);
  expect(document.activeElement?.getAttribute('aria-checked')).toBe('true');
});
