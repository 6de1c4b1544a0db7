// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { CAMERA_MODES } from '../../lib/call/camera-mode.ts';
import { ENGINE_STATUSES } from '../../lib/channel/engine-status.ts';
import { EMOTIONS } from '../../lib/expression/emotions.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { createOnceModel, type OnceServices } from '../model/once-model.ts';
import { createPageModel } from '../model/page-model.ts';
import { createSitesModel } from '../model/sites-model.ts';
import { change, fakePage, press, show, stateOf } from '../testing/page.tsx';
import { fakeSites } from '../testing/sites.ts';
import { Popup } from './popup.tsx';

const MEET = 'https://meet.google.com';

const NOT_OFFERED: OnceServices = {
  ask: () => Promise.resolve(false),
  offer: (on) => Promise.resolve(on),
};

function open(
  settings: Partial<Settings> = {},
  siteKey?: string,
  fake = fakeSites(),
  once: OnceServices = NOT_OFFERED,
) {
  const page = fakePage(settings);
  const end = new AbortController();
  const onOpenStudio = vi.fn();
  const model = createPageModel(page.services, end.signal);
  const sites = createSitesModel(fake.services, model.saving, end.signal);
  const root = show(
    <Popup
      model={model}
      sites={sites}
      once={createOnceModel(once)}
      siteKey={siteKey}
      onOpenStudio={onOpenStudio}
    />,
  );
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  return { page, root, find, onOpenStudio, end, fake };
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

test('the seven meters follow the face, by name', () => {
  const { page, root } = open();
  page.tell('watching');
  page.see(stateOf('surprise'));
  const meters = [...root.querySelectorAll('[role=meter]')];
  expect(meters).toHaveLength(EMOTIONS.length);
  const shares = meters.map((meter) => [
    meter.getAttribute('aria-label'),
    meter.getAttribute('aria-valuenow'),
  ]);
  expect(shares).toContainEqual(['Surprised', '90']);
  expect(shares).toContainEqual(['Happy', '2']);
  expect(root.querySelector('.reading')?.textContent).toBe('Surprised90%');
});

test('the camera is off at once', () => {
  const { page, find } = open();
  page.tell('watching');
  page.see(stateOf('happy'));
  change(() => find('[role=switch]')?.click());
  expect(page.saved.settings).toEqual([{ cameraOn: false }]);
  expect(find('[data-testid=status]')?.dataset.status).toBe('off');
  expect(find('[role=switch]')?.getAttribute('aria-checked')).toBe('false');
});

test('a face that is seen only roughly is read all the same, and that is said quietly', () => {
  const { page, find, root } = open();
  page.tell('watching');
  page.see(stateOf('happy'));
  expect(find('.coarse-note')).toBeNull();
  page.see(stateOf('happy', { place: null }));
  expect(find('.coarse-note')?.textContent).toContain('only roughly');
  expect(root.querySelectorAll('[role=meter]')).toHaveLength(7);
  page.see(null);
  expect(find('.coarse-note')).toBeNull();
});

test.each(ENGINE_STATUSES)('it says the status %s in words', (status) => {
  const { page, find } = open();
  page.tell(status);
  expect(find('[data-testid=status]')?.textContent?.length).toBeGreaterThan(3);
});

test.each(['camera-busy', 'camera-missing', 'camera-lost', 'model-missing'] as const)(
  'at %s the camera can be tried again',
  (status) => {
    const { page, root } = open();
    page.tell(status);
    press(root, 'Try again');
    expect(page.engine.retries).toBe(1);
  },
);

test('a refused camera is the business of the studio', () => {
  const { page, root, onOpenStudio } = open();
  page.tell('camera-refused');
  press(root, 'Open camera permission');
  expect(onOpenStudio).toHaveBeenCalledTimes(1);
});

test('a generated emoji takes the place of the wardrobe until one goes back', () => {
  const { page, root, find } = open();
  page.tell('watching');
  page.see(stateOf('fear'));
  press(root, 'Generate emoji');
  expect(find('[role=tablist]')).toBeNull();
  press(root, 'Download SVG');
  expect(page.saved.files).toMatchObject([{ name: 'livemoji-fear.svg' }]);
  press(root, 'Back');
  expect(find('[role=tablist]')).not.toBeNull();
});

test('on a page that is closed to extensions it says so, and the wardrobe is there', () => {
  const { root } = open();
  expect(root.querySelector('.site-row')?.textContent).toBe("Livemoji can't work on this page.");
  expect(root.querySelector('.tabs')).not.toBeNull();
  expect(root.querySelector('.site-row [role=switch]')).toBeNull();
});

test('a site is turned on and off again by its switch', async () => {
  const { root, find, fake } = open({}, MEET);
  expect(root.querySelector('.site-name')?.textContent).toBe('Google Meet');
  press(root, 'Livemoji on Google Meet');
  await vi.waitFor(() => expect(find('.modes')).not.toBeNull());
  expect(fake.stored()[MEET]).toMatchObject({ overlay: true, camera: true });
  press(root, 'Livemoji on Google Meet');
  expect(find('.modes')).toBeNull();
  expect(fake.stored()[MEET]).toMatchObject({ overlay: false, camera: false });
});

test('the fields of one page are offered the emoji by one press, and by another no longer', async () => {
  const offered: boolean[] = [];
  const once: OnceServices = {
    ask: () => Promise.resolve(false),
    offer: (on) => {
      offered.push(on);
      return Promise.resolve(on);
    },
  };
  const { root, find, fake } = open({}, MEET, fakeSites(), once);
  for (const on of [true, false]) {
    press(root, 'Picture here');
    await vi.waitFor(() =>
      expect(find('.once-button')?.getAttribute('aria-pressed')).toBe(String(on)),
    );
  }
  expect(offered).toEqual([true, false]);
  expect(fake.asked).toEqual([]);
  expect(fake.stored()).toEqual({});
});

test('a page into which the browser lets nobody is said', async () => {
  const once = { ...NOT_OFFERED, offer: () => Promise.reject(new Error('no')) };
  const { root, find } = open({}, MEET, fakeSites(), once);
  press(root, 'Picture here');
  await vi.waitFor(() => expect(find('.problem')?.textContent).toContain("can't work"));
});

test('a no of the browser is explained', async () => {
  const fake = fakeSites();
  fake.answer = false;
  const { root } = open({}, MEET, fake);
  press(root, 'Livemoji on Google Meet');
  await vi.waitFor(() => expect(root.querySelector('.problem')).not.toBeNull());
  expect(fake.stored()).toEqual({});
});

test('where it is on, the mode and the emoji over the page are chosen, and the look is near', async () => {
  const on = { [MEET]: { overlay: true, camera: true, pictures: true, place: null } };
  const { root, find, page, fake } = open({}, MEET, fakeSites(on, [MEET]));
  await vi.waitFor(() => expect(find('.modes')).not.toBeNull());
  const modes = [...root.querySelectorAll<HTMLElement>('.modes [role=radio]')];
  expect(modes.map(({ dataset }) => dataset.value)).toEqual(CAMERA_MODES);
  change(() => modes[1]?.click());
  expect(page.saved.settings).toMatchObject([{ call: { mode: 'mask' } }]);
  press(root, 'Emoji over the page');
  press(root, 'Emoji for profile pictures');
  expect(fake.stored()[MEET]).toMatchObject({ overlay: false, camera: true, pictures: false });
  const look = [...root.querySelectorAll<HTMLElement>('.site-tabs [role=tab]')].at(-1);
  change(() => look?.click());
  expect(find('.tabs')).not.toBeNull();
});

test('a line under the slider says what its ends do, to eyes and ears alike', () => {
  const { find } = open();
  const words = find('.mix-words');
  expect(words?.textContent).toBe('Mirror copies your face, emoji shows its expression.');
  expect(words?.classList.contains('visually-hidden')).toBe(false);
  expect(find('.mix input')?.getAttribute('aria-describedby')).toBe(words?.id);
});
