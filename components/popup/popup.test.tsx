// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { ENGINE_STATUSES } from '../../lib/channel/engine-status.ts';
import { EMOTIONS } from '../../lib/expression/emotions.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { createPageModel } from '../model/page-model.ts';
import { change, fakePage, press, show, stateOf } from '../testing/page.tsx';
import { Popup } from './popup.tsx';

function open(settings: Partial<Settings> = {}) {
  const page = fakePage(settings);
  const end = new AbortController();
  const onOpenStudio = vi.fn();
  const model = createPageModel(page.services, end.signal);
  const root = show(<Popup model={model} onOpenStudio={onOpenStudio} />);
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  return { page, root, find, onOpenStudio, end };
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

test.each(ENGINE_STATUSES)('it says the status %s in words', (status) => {
  const { page, find } = open();
  page.tell(status);
  expect(find('[data-testid=status]')?.textContent?.length).toBeGreaterThan(3);
});

test.each(['camera-busy', 'camera-missing', 'camera-lost'] as const)(
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

test('a line under the slider says what its ends do, to eyes and ears alike', () => {
  const { find } = open();
  const words = find('.mix-words');
  expect(words?.textContent).toBe('Mirror copies your face, emoji shows its expression.');
  expect(words?.classList.contains('visually-hidden')).toBe(false);
  expect(find('.mix input')?.getAttribute('aria-describedby')).toBe(words?.id);
});
