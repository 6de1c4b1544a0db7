// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { Settings } from '../../lib/settings/settings.ts';
import { createPageModel } from '../model/page-model.ts';
import { type CameraChoice, createStudioModel } from '../model/studio-model.ts';
import { change, fakePage, press, show, stateOf } from '../testing/page.tsx';
import { Studio } from './studio.tsx';

function open(settings: Partial<Settings> = {}, cameras: readonly CameraChoice[] = []) {
  const page = fakePage(settings);
  const end = new AbortController().signal;
  const pageModel = createPageModel(page.services, end);
  const askForCamera = vi.fn(() => Promise.resolve());
  const model = createStudioModel(
    pageModel,
    { askForCamera, onCameras: (listener) => listener(cameras), onCameraAllowed: () => undefined },
    end,
  );
  const root = show(<Studio model={model} version="1.2.3" />);
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  return { page, root, find, askForCamera, avatar: pageModel.avatar };
}

test('nothing is asked and nothing is watched before the person presses Start', async () => {
  const { page, root, find, askForCamera } = open({ consentedAt: null });
  expect(find('[data-testid=live-avatar]')).toBeNull();
  expect(askForCamera).not.toHaveBeenCalled();
  expect(page.engine.watchers).toBe(0);
  press(root, 'Start');
  expect(askForCamera).toHaveBeenCalledTimes(1);
  await vi.waitFor(() => expect(find('[data-testid=live-avatar]')).not.toBeNull());
  expect(page.saved.settings).toMatchObject([{ consentedAt: expect.any(String), cameraOn: true }]);
  expect(page.engine.watchers).toBe(1);
});

test('a generated emoji stays as it was while the face goes on', () => {
  const { page, root, find } = open();
  page.tell('watching');
  page.see(stateOf('happy'));
  expect(root.textContent).toContain('It lands here');
  press(root, 'Generate emoji');
  page.see(stateOf('sad'));
  expect(find('[data-testid=live-avatar]')?.dataset.expression).toBe('sad');
  expect(find('[data-testid=capture]')?.dataset.expression).toBe('happy');
  press(root, 'Download SVG');
  expect(page.saved.files).toMatchObject([{ name: 'livemoji-happy.svg' }]);
});

test('Ctrl+Z takes a choice back, Ctrl+Shift+Z makes it again', () => {
  const { root, avatar } = open();
  press(root, 'Male');
  expect(avatar.configuration.value.gender).toBe('male');
  const key = (keys: KeyboardEventInit) =>
    change(() => void dispatchEvent(new KeyboardEvent('keydown', { ctrlKey: true, ...keys })));
  key({ key: 'z' });
  expect(avatar.configuration.value.gender).toBe('female');
  key({ key: 'Z', shiftKey: true });
  expect(avatar.configuration.value.gender).toBe('male');
});

test('arrow keys go through a choice and round its ends, with one stop for Tab', () => {
  const { find, avatar } = open();
  const group = find('.presets');
  const key = (name: string) =>
    change(() => void group?.dispatchEvent(new KeyboardEvent('keydown', { key: name })));
  key('ArrowLeft');
  expect(avatar.configuration.value.gender).toBe('any');
  key('ArrowDown');
  expect(avatar.configuration.value.gender).toBe('female');
  key('End');
  const stops = [...(group?.querySelectorAll<HTMLElement>('[role=radio]') ?? [])].map((radio) => [
    radio.tabIndex,
    radio.getAttribute('aria-checked'),
  ]);
  expect(stops).toEqual([
    [-1, 'false'],
    [-1, 'false'],
    [0, 'true'],
  ]);
});

test('a refused camera is explained, and can be asked for again', async () => {
  const { page, root, find, askForCamera } = open();
  page.tell('camera-refused');
  expect(find('[data-testid=status]')?.dataset.status).toBe('camera-refused');
  expect(root.textContent).toContain('address bar');
  press(root, 'Allow camera');
  expect(askForCamera).toHaveBeenCalledTimes(1);
  await vi.waitFor(() => expect(page.engine.retries).toBe(1));
});

test('a camera is chosen only where there are several', () => {
  const cameras = [
    { id: 'a', name: 'Front' },
    { id: 'b', name: '' },
  ];
  expect(open({}, cameras.slice(1)).find('select')).toBeNull();
  const { page, find } = open({}, cameras);
  const select = find('select') as HTMLSelectElement;
  expect([...select.options].map(({ text }) => text)).toEqual([
    'Default camera',
    'Front',
    'Camera 2',
  ]);
  change(() => {
    select.value = 'b';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(page.saved.settings).toEqual([{ cameraId: 'b' }]);
});
