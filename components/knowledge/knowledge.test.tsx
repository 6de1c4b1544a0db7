// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { Settings } from '../../lib/settings/settings.ts';
import { STORED_KEYS } from '../../lib/settings/stored-keys.ts';
import { createKnowledgeModel, OFFLINE_FILES } from '../model/knowledge-model.ts';
import { createPageModel } from '../model/page-model.ts';
import { createStudioModel } from '../model/studio-model.ts';
import { Studio } from '../studio/studio.tsx';
import { fakeKnowledge } from '../testing/knowledge.ts';
import { fakePage, press, show } from '../testing/page.tsx';

const ALL = Object.fromEntries([...STORED_KEYS, OFFLINE_FILES].map((key) => [key, { a: 1 }]));

async function open(stored: Readonly<Record<string, unknown>>, settings: Partial<Settings> = {}) {
  const page = fakePage(settings);
  const end = new AbortController().signal;
  const pageModel = createPageModel(page.services, end);
  const store = fakeKnowledge(stored);
  const knowledge = createKnowledgeModel(store.services, pageModel, end);
  const camera = {
    askForCamera: () => Promise.resolve(),
    openMirror: () => Promise.reject(new Error('no camera')),
    onCameras: () => undefined,
    onCameraAllowed: () => undefined,
  };
  const model = createStudioModel({ page: pageModel, extension: null, knowledge }, camera, end);
  const root = show(<Studio model={model} version="1.2.3" />);
  expect(root.querySelector('dialog')).toBeNull();
  press(root, 'What Livemoji knows');
  await vi.waitFor(() => expect(root.querySelector('.stored .quiet')).not.toBeNull());
  const rows = () => [...root.querySelectorAll<HTMLElement>('.known')];
  return { page, root, store, rows };
}

test('all that Livemoji ever stores is listed in plain words, with its size and content', async () => {
  const { rows, root } = await open(ALL);
  await vi.waitFor(() =>
    expect(rows().map(({ dataset }) => dataset.key)).toEqual(Object.keys(ALL)),
  );
  const names = rows().map((row) => row.querySelector('h3')?.textContent);
  expect(new Set(names).size).toBe(names.length);
  for (const row of rows()) {
    expect(row.querySelector('p')?.textContent).toMatch(/\.$/);
    expect(row.textContent).not.toContain('Another version');
    expect(row.textContent).toContain('1.5 kB');
    expect(row.querySelector('pre')?.textContent).toContain('"a": 1');
  }
  expect(root.querySelector('.stored > .section-heading')?.textContent).toContain('12 kB');
});

test('what this version does not know is listed too, and long texts are cut', async () => {
  const { rows } = await open({ old: 'x'.repeat(500) });
  await vi.waitFor(() => expect(rows()).toHaveLength(1));
  expect(rows()[0]?.textContent).toContain('Another version of Livemoji left this here.');
  expect(rows()[0]?.querySelector('pre')?.textContent).toMatch(/^"x{160}… \(500\)"$/);
});

test('one thing is erased after a second press, and kept by the other button', async () => {
  const { root, rows, store } = await open({ avatar: {}, avatars: {} });
  await vi.waitFor(() => expect(rows()).toHaveLength(2));
  press(root, 'Erase: Saved avatars');
  expect(document.activeElement?.textContent).toBe('Keep it');
  press(root, 'Keep it');
  expect(store.stored()).toEqual(['avatar', 'avatars']);
  press(root, 'Erase: Saved avatars');
  press(root, 'Erase for good: Erase: Saved avatars');
  await vi.waitFor(() => expect(rows()).toHaveLength(1));
  expect(store.stored()).toEqual(['avatar']);
  expect(store.starts()).toBe(0);
});

test('all is erased after a second press, and the page begins anew', async () => {
  const { root, rows, store } = await open(ALL);
  await vi.waitFor(() => expect(rows()).not.toHaveLength(0));
  press(root, 'Erase everything');
  expect(store.stored()).not.toEqual([]);
  press(root, 'Erase for good: Erase everything');
  await vi.waitFor(() => expect(store.starts()).toBe(1));
  expect(store.stored()).toEqual([]);
});

test('the agreement says when and to what, and is taken back by one press', async () => {
  const { root, page } = await open({});
  expect(root.querySelector('.agreement')?.textContent).toContain('You agreed on January 2, 2026');
  expect(root.querySelector('.agreement')?.textContent).toContain('version 1 of the words');
  press(root, 'Take it back');
  expect(page.saved.settings).toEqual([{ consentedAt: null }]);
  expect(root.querySelector('.agreement')?.textContent).toContain("haven't agreed");
  expect(root.querySelector('main.welcome')).not.toBeNull();
  expect(page.engine.watchers).toBe(0);
});

test('whoever agreed to words that have changed since is asked anew', async () => {
  const { root, page } = await open({}, { consentedWords: 7 });
  expect(root.querySelector('main.welcome')?.textContent).toContain('These words have changed');
  expect(page.engine.watchers).toBe(0);
  press(root, 'Start');
  await vi.waitFor(() =>
    expect(page.saved.settings).toMatchObject([
      { consentedAt: expect.any(String), consentedWords: 1 },
    ]),
  );
});
