// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { presetOf } from '../../lib/avatar/presets.ts';
import { ENGINE_STATUSES } from '../../lib/channel/engine-status.ts';
import { DEFAULT_CALL_SETTINGS } from '../../lib/settings/call-settings.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { OverlayPlace } from '../../lib/settings/sites.ts';
import { change, fakePage, press, show, stateOf } from '../testing/page.tsx';
import { Overlay } from './overlay.tsx';
import { createOverlayModel, type OverlayServices } from './overlay-model.ts';
import { DEFAULT_PLACE } from './placing.ts';

function open(settings: Partial<Settings> = {}, place: OverlayPlace | null = null) {
  const page = fakePage(settings);
  const end = new AbortController();
  const places: OverlayPlace[] = [];
  const close = vi.fn(() => Promise.resolve());
  const keep = { onChange: () => undefined };
  const services: OverlayServices = {
    watch: page.services.watch,
    settings: page.services.settings,
    avatar: { initial: presetOf('female'), ...keep },
    calibration: { initial: null, ...keep },
    place: {
      initial: place,
      save: (next) => {
        places.push(next);
        return Promise.resolve();
      },
      ...keep,
    },
    hands: page.services.hands,
    close,
    saveFile: page.services.saveFile,
    copy: () => Promise.resolve(),
    pictures: page.services.pictures,
  };
  const model = createOverlayModel(services, end.signal);
  const root = show(<Overlay model={model} page={window} />);
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  const key = (name: string, more: KeyboardEventInit = {}) =>
    change(() => {
      const options = { key: name, bubbles: true, cancelable: true, ...more };
      find('.overlay-emoji')?.dispatchEvent(new KeyboardEvent('keydown', options));
    });
  return { page, end, places, close, model, root, find, key };
}

test('it answers the face, and says what it does', () => {
  const { page, find } = open();
  expect(page.engine.watchers).toBe(1);
  page.tell('watching');
  page.see(stateOf('happy'));
  expect(find('[data-testid=live-avatar]')?.dataset.expression).toBe('happy');
  expect(find('.overlay')?.dataset.tint).toBe('happy');
  expect(find('.overlay-emoji')?.getAttribute('aria-label')).toContain('Happy');
});

test.each(ENGINE_STATUSES)('it says the status %s in words', (status) => {
  const { page, find } = open();
  page.tell(status);
  expect(find('[data-testid=status]')?.textContent?.length).toBeGreaterThan(3);
});

test('without consent it watches nothing and says so', () => {
  const { page, find } = open({ consentedAt: null });
  expect(page.engine.watchers).toBe(0);
  expect(find('[data-testid=status]')?.dataset.status).toBe('consent-needed');
});

test('keys move it and give it another size, and the place is kept once it rests', async () => {
  vi.useFakeTimers();
  try {
    const { model, places, key } = open();
    key('ArrowLeft');
    key('ArrowUp', { shiftKey: true });
    key('+');
    const { x, y, size } = model.place.value;
    expect({ x, y, size }).toEqual({
      x: DEFAULT_PLACE.x + 16,
      y: DEFAULT_PLACE.y + 96,
      size: DEFAULT_PLACE.size + 16,
    });
    expect(places).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(places).toEqual([model.place.value]);
  } finally {
    vi.useRealTimers();
  }
});

test('the end keeps the last place, too', () => {
  const { end, key, places, model } = open();
  key('ArrowLeft');
  end.abort();
  expect(places).toEqual([model.place.value]);
});

test('small it watches nothing, and comes back', () => {
  const { page, root, find } = open();
  press(root, 'Make it small');
  expect(find('.overlay')?.dataset.collapsed).toBe('true');
  expect(find('[data-testid=live-avatar]')).toBeNull();
  expect(page.engine.watchers).toBe(0);
  press(root, 'Show your live emoji. Arrow keys move it.');
  expect(find('[data-testid=live-avatar]')).not.toBeNull();
  expect(page.engine.watchers).toBe(1);
});

test('the camera is one press from off, and the mode another', () => {
  const { page, root, find } = open();
  press(root, 'Turn camera off');
  expect(page.saved.settings).toEqual([{ cameraOn: false }]);
  expect(find('[data-testid=status]')?.dataset.status).toBe('off');
  press(root, 'What others see');
  change(() => find('[data-value="badge"]')?.click());
  expect(page.saved.settings.at(-1)).toEqual({ call: { ...DEFAULT_CALL_SETTINGS, mode: 'badge' } });
});

test('an emoji is generated and stays while the face goes on; Escape puts it away', () => {
  const { page, root, find, key } = open();
  page.tell('watching');
  page.see(stateOf('surprise'));
  press(root, 'Generate emoji');
  page.see(stateOf('sad'));
  expect(find('[data-testid=capture]')?.dataset.expression).toBe('surprise');
  key('Escape');
  expect(find('[data-testid=capture]')).toBeNull();
});

test('closing it is told', () => {
  const { root, close } = open();
  press(root, 'Close on this site');
  expect(close).toHaveBeenCalledTimes(1);
});

test('the page hears nothing of what is done with it', () => {
  const { root, key } = open();
  const heard = vi.fn();
  root.addEventListener('keydown', heard);
  root.addEventListener('click', heard);
  key('ArrowLeft');
  press(root, 'What others see');
  expect(heard).not.toHaveBeenCalled();
});

test('a film that is being made is seen as a red dot, and its tool stops it', () => {
  const { model, root, find } = open();
  expect(find('.overlay-film')).toBeNull();
  const recording = { kind: 'recording', elapsed: 3, seconds: 60, voiceLost: false } as const;
  change(() => model.film.onFilm(recording));
  expect(find('.overlay-film')?.getAttribute('aria-label')).toBe('Recording');
  press(root, 'Record my emoji');
  expect(find('.call-film')?.textContent).toContain('0:03 of 1:00');
  change(() => model.film.onFilm({ kind: 'idle', saved: true }));
  expect(find('.overlay-film')).toBeNull();
});
