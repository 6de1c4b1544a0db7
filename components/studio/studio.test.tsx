// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { Settings } from '../../lib/settings/settings.ts';
import { createPageModel } from '../model/page-model.ts';
import { type CameraChoice, createStudioModel } from '../model/studio-model.ts';
import { change, fakePage, press, show, stateOf } from '../testing/page.tsx';
import { Studio } from './studio.tsx';

function open(
  settings: Partial<Settings> = {},
  cameras: readonly CameraChoice[] = [],
  stored: Parameters<typeof fakePage>[1] = {},
) {
  const page = fakePage(settings, stored);
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
  return { page, root, find, askForCamera, avatar: pageModel.avatar, model: pageModel };
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

test('a look is saved under a name, removed, and had back with the focus where it was', () => {
  const { page, root, find } = open();
  press(root, 'Save as…');
  const field = find('[aria-label="Name of the avatar"]') as HTMLInputElement;
  expect(field.value).toBe('Avatar 1');
  field.value = 'Me';
  submit(find('.name-form'));
  expect(names(root)).toEqual(['Me']);
  press(root, 'Remove «Me»');
  expect(names(root)).toEqual([]);
  expect(document.activeElement?.textContent).toBe('Undo');
  change(() => (document.activeElement as HTMLElement).click());
  expect(names(root)).toEqual(['Me']);
  expect(page.saved.shelves.at(-1)?.avatars).toMatchObject([{ name: 'Me' }]);
});

test('Escape leaves the name alone', () => {
  const { root, find } = open();
  press(root, 'Save as…');
  change(
    () =>
      void find('.name-form input')?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
      ),
  );
  expect(find('.name-form')).toBeNull();
  expect(names(root)).toEqual([]);
});

test('a file that is no avatar is refused field by field', async () => {
  const { root, model } = open();
  const content = JSON.stringify({ ...model.avatar.configuration.value, nose: 'beak' });
  await model.shelf.importFile(new File([content], 'bird.json'));
  change(() => undefined);
  expect(root.textContent).toContain('Nothing was taken from «bird.json».');
  expect(root.textContent).toMatch(/nose: "beak" is not allowed\. Allowed: default/);
});

test('the look is exported under its name', async () => {
  const { page, root, model } = open();
  model.shelf.saveAs('At work');
  change(() => undefined);
  press(root, 'Export this avatar');
  const [file] = page.saved.files;
  expect(file?.name).toBe('livemoji-at-work.json');
  expect(JSON.parse((await file?.file.text()) ?? '')).toEqual(model.avatar.configuration.value);
});

test('the share of the emoji is shown while the slider moves, and saved when it rests', () => {
  const { page, find, model } = open();
  const slider = find('input[type=range]') as HTMLInputElement;
  expect(slider.getAttribute('aria-valuetext')).toBe('50% mirror, 50% emoji');
  const move = (value: string, event: string) =>
    change(() => {
      slider.value = value;
      slider.dispatchEvent(new Event(event, { bubbles: true }));
    });
  move('80', 'input');
  expect(model.settings.value.emojiShare).toBe(0.8);
  expect(page.saved.settings).toEqual([]);
  move('80', 'change');
  expect(page.saved.settings).toEqual([{ emojiShare: 0.8 }]);
  expect(slider.getAttribute('aria-valuetext')).toBe('20% mirror, 80% emoji');
});

test('the avatar is fitted to the face in three steps, and the fit is forgotten again', () => {
  const { page, root, find } = open();
  page.tell('watching');
  press(root, 'Fit to my face');
  let time = 0;
  const hold = () => {
    for (const end = time + 3500; time < end; time += 100) {
      page.see(stateOf('neutral', { capturedAt: time }));
    }
  };
  expect(find('.stage')?.textContent).toContain('Rest your face');
  expect(root.querySelectorAll('[role=progressbar]')).toHaveLength(1);
  hold();
  expect(find('.stage')?.textContent).toContain('Smile');
  press(root, 'Skip');
  expect(find('.stage')?.textContent).toContain('Open your mouth');
  hold();
  expect(find('.stage')?.textContent).toContain('Stores a few numbers, no picture.');
  expect(root.querySelectorAll('[data-testid=live-avatar]')).toHaveLength(2);
  expect(page.saved.calibrations).toEqual([]);
  press(root, 'Keep it');
  expect(page.saved.calibrations).toHaveLength(1);
  press(root, 'Forget my face');
  expect(page.saved.calibrations.at(-1)).toBeNull();
  press(root, 'Fit to my face');
  press(root, 'Cancel');
  expect(find('[role=progressbar]')).toBeNull();
});

function names(root: HTMLElement): (string | null)[] {
  return [...root.querySelectorAll('.shelf-name')].map(({ textContent }) => textContent);
}

function submit(form: HTMLElement | null): void {
  change(() => void form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
}
