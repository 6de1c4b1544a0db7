// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { EMOTIONS } from '../../lib/expression/emotions.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { createPageModel } from '../model/page-model.ts';
import { fakePage, press, show, stateOf } from '../testing/page.tsx';
import { SidePanel } from './panel.tsx';

function open(settings: Partial<Settings> = {}) {
  const page = fakePage(settings);
  const end = new AbortController();
  const onOpenStudio = vi.fn();
  const model = createPageModel(page.services, end.signal);
  const root = show(<SidePanel model={model} onOpenStudio={onOpenStudio} />);
  const names = () =>
    [...root.querySelectorAll('.tile img')].map((image) => image.getAttribute('alt'));
  return { page, root, end, onOpenStudio, names };
}

test('without consent it leads to the studio and watches nothing', () => {
  const { page, root, onOpenStudio } = open({ consentedAt: null });
  expect(page.engine.watchers).toBe(0);
  press(root, 'Open studio');
  expect(onOpenStudio).toHaveBeenCalledTimes(1);
});

test('it watches as long as it is open', () => {
  const { page, end } = open();
  expect(page.engine.watchers).toBe(1);
  end.abort();
  expect(page.engine.watchers).toBe(0);
});

test('the seven expressions lie ready, each with a button to copy it', () => {
  const { root, names } = open();
  expect(names()).toHaveLength(EMOTIONS.length);
  expect(names()).toContain('Emoji: Surprised');
  const copies = [...root.querySelectorAll('.tile button')].map((button) =>
    button.getAttribute('aria-label'),
  );
  expect(copies).toHaveLength(EMOTIONS.length);
  expect(copies).toContain('Copy picture: Surprised');
});

test('what is generated comes first', () => {
  const { page, root, names } = open();
  page.tell('watching');
  page.see(stateOf('fear'));
  press(root, 'Generate emoji');
  page.see(stateOf('sad'));
  press(root, 'Generate emoji');
  expect(names().slice(0, 2)).toEqual(['Emoji: Sad', 'Emoji: Afraid']);
  expect(names()).toHaveLength(EMOTIONS.length + 2);
});
