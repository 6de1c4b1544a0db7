// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { PictureError } from '../../lib/media/cover-picture.ts';
import { DEFAULT_CALL_SETTINGS } from '../../lib/settings/call-settings.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { Sites } from '../../lib/settings/sites.ts';
import { createBackdropModel } from '../model/backdrop-model.ts';
import { createKnowledgeModel } from '../model/knowledge-model.ts';
import { createPageModel } from '../model/page-model.ts';
import { createSitesModel } from '../model/sites-model.ts';
import { type CameraChoice, createStudioModel } from '../model/studio-model.ts';
import { fakeKnowledge } from '../testing/knowledge.ts';
import { change, fakePage, press, show, stateOf } from '../testing/page.tsx';
import { fakeSites } from '../testing/sites.ts';
import { Studio } from './studio.tsx';

function open(
  settings: Partial<Settings> = {},
  cameras: readonly CameraChoice[] = [],
  stored: Parameters<typeof fakePage>[1] & {
    readonly sites?: Sites;
    readonly granted?: readonly string[];
  } = {},
) {
  const page = fakePage(settings, stored);
  const end = new AbortController().signal;
  const pageModel = createPageModel(page.services, end);
  const askForCamera = vi.fn(() => Promise.resolve());
  const sites = fakeSites(stored.sites, stored.granted);
  const pictures: (string | null)[] = [];
  const backdrop = createBackdropModel(
    {
      initial: null,
      save: (picture) => {
        pictures.push(picture);
        return Promise.resolve();
      },
      onChange: () => undefined,
    },
    pageModel,
    end,
    readFake,
  );
  const model = createStudioModel(
    {
      page: pageModel,
      extension: { sites: createSitesModel(sites.services, pageModel.saving, end), backdrop },
      knowledge: createKnowledgeModel(fakeKnowledge().services, pageModel, end),
    },
    {
      askForCamera,
      openMirror: () => Promise.reject(new Error('no camera')),
      onCameras: (listener) => listener(cameras),
      onCameraAllowed: () => undefined,
    },
    end,
  );
  const root = show(<Studio model={model} version="1.2.3" />);
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  return {
    page,
    root,
    find,
    askForCamera,
    avatar: pageModel.avatar,
    model: pageModel,
    sites,
    backdrop,
    pictures,
  };
}

const PICTURE = 'data:image/jpeg;base64,AAAA';

/** Reads every file but a text. */
function readFake(file: Blob): Promise<string> {
  return file.type === 'text/plain'
    ? Promise.reject(new PictureError('unreadable'))
    : Promise.resolve(PICTURE);
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
  expect(page.engine.everyFrame).toBe(false);
  press(root, 'Fit to my face');
  // A resting face is a measurement, too: each of its frames.
  expect(page.engine.everyFrame).toBe(true);
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
  expect(page.engine.everyFrame).toBe(false);
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

/** A part of the page, which has to be there. */
function part(find: (selector: string) => HTMLElement | null, selector: string): HTMLElement {
  const element = find(selector);
  if (element === null) throw new Error(`There is no ${selector}.`);
  return element;
}

/** What of a call's settings was stored last. */
function lastCall(page: ReturnType<typeof fakePage>) {
  return page.saved.settings.at(-1)?.call;
}

test('what others see is chosen by picture, and what belongs to it comes with it', () => {
  const { page, root, find } = open();
  const radio = (value: string) => find(`.calls [data-value="${value}"]`);
  expect(radio('avatar')?.getAttribute('aria-checked')).toBe('true');
  expect(find('.backdrop')).not.toBeNull();
  change(() => radio('mint')?.click());
  expect(lastCall(page)?.backdrop).toEqual({ kind: 'gradient', from: '#d8f8c4', to: '#7fd8be' });
  change(() => radio('slate')?.click());
  expect(lastCall(page)?.backdrop).toEqual({ kind: 'colour', colour: '#2f3440' });
  change(() => radio('badge')?.click());
  expect(find('.backdrop')).toBeNull();
  change(() => radio('topLeft')?.click());
  expect(lastCall(page)).toMatchObject({ mode: 'badge', badgeCorner: 'topLeft' });
  press(root, 'Use it whatever camera is chosen');
  expect(lastCall(page)).toMatchObject({ mode: 'badge', badgeCorner: 'topLeft', always: true });
});

test('colours of one’s own show while they are looked for', () => {
  const { page, find, model } = open();
  const field = find('.own-colours input') as HTMLInputElement | null;
  if (!field) throw new Error('There is no field for a colour.');
  const before = page.saved.settings.length;
  field.value = '#112233';
  change(() => void field.dispatchEvent(new Event('input')));
  expect(model.settings.value.call.backdrop).toMatchObject({ kind: 'gradient', from: '#112233' });
  expect(page.saved.settings).toHaveLength(before);
  change(() => void field.dispatchEvent(new Event('change')));
  expect(lastCall(page)?.backdrop).toMatchObject({ kind: 'gradient', from: '#112233' });
});

test('a picture of one’s own is put behind the emoji, removed, and had back', async () => {
  const { page, root, find, backdrop, pictures } = open();
  await backdrop.take(new Blob(['x'], { type: 'image/png' }));
  expect(pictures).toEqual([PICTURE]);
  expect(lastCall(page)?.backdrop).toEqual({ kind: 'picture' });
  await vi.waitFor(() => expect(find('[data-value="picture"]')).not.toBeNull());
  press(root, 'Remove my picture');
  expect(pictures.at(-1)).toBeNull();
  expect(lastCall(page)?.backdrop).toEqual(DEFAULT_CALL_SETTINGS.backdrop);
  press(part(find, '.backdrop'), 'Undo');
  expect(pictures.at(-1)).toBe(PICTURE);
  expect(lastCall(page)?.backdrop).toEqual({ kind: 'picture' });
});

test('a file that is no picture changes nothing, and says so', async () => {
  const { page, find, backdrop, pictures } = open();
  await backdrop.take(new Blob(['x'], { type: 'text/plain' }));
  expect(pictures).toEqual([]);
  expect(page.saved.settings).toEqual([]);
  await vi.waitFor(() => expect(find('.backdrop .problem')?.textContent).toContain('no picture'));
});

test('the reaction key is chosen by pressing it, and cleared', () => {
  const { page, root, find } = open();
  const key = (code: string) =>
    change(() => void find('.key')?.dispatchEvent(new KeyboardEvent('keydown', { code })));
  key('KeyA');
  expect(page.saved.settings).toEqual([]);
  press(root, 'Choose the reaction key, now F8');
  expect(find('.key')?.textContent).toBe('Press a key…');
  key('ShiftLeft');
  expect(page.saved.settings).toEqual([]);
  key('KeyE');
  expect(lastCall(page)?.exaggerateKey).toBe('KeyE');
  expect(find('.key')?.textContent).toBe('E');
  press(root, 'Choose the reaction key, now E');
  key('Escape');
  expect(find('.key')?.textContent).toBe('E');
  press(root, 'No reaction key');
  expect(lastCall(page)?.exaggerateKey).toBeNull();
  expect(find('.key')?.textContent).toBe('None');
});

test('before the first site it says what will be there, and known ones are turned on by one press', async () => {
  const { root, find, sites } = open();
  expect(find('.sites .empty')).not.toBeNull();
  press(root, 'Turn on for Zoom');
  await vi.waitFor(() => expect(find('.site [role=switch]')).not.toBeNull());
  expect(Object.keys(sites.stored())).toEqual(['https://app.zoom.us']);
  expect(root.querySelector('[aria-label="Turn on for Zoom"]')).toBeNull();
});

test('a site is removed with its permission, and had back', async () => {
  const key = 'https://call.example.org';
  const on = { [key]: { overlay: true, camera: true, pictures: true, place: null } };
  const { root, find, sites } = open({}, [], { sites: on, granted: [key] });
  await vi.waitFor(() => expect(find('.site [role=switch]')).not.toBeNull());
  press(root, 'Emoji over call.example.org');
  expect(sites.stored()[key]).toMatchObject({ overlay: false, camera: true });
  press(root, 'Remove call.example.org');
  expect(sites.stored()).toEqual({});
  expect(sites.released).toEqual([key]);
  press(part(find, '.sites'), 'Undo');
  await vi.waitFor(() => expect(find('.site [role=switch]')).not.toBeNull());
  expect(sites.asked).toHaveLength(1);
});

test('a site that the browser does not allow any more can be allowed again', async () => {
  const key = 'https://call.example.org';
  const { root, find, sites } = open({}, [], {
    sites: { [key]: { overlay: false, camera: false, pictures: false, place: null } },
  });
  press(root, 'Allow on call.example.org');
  await vi.waitFor(() => expect(find('.site [role=switch]')).not.toBeNull());
  expect(sites.stored()[key]).toMatchObject({ overlay: true, camera: true });
});

test('without the extension calls and sites are not shown, but told', () => {
  const end = new AbortController().signal;
  const page = createPageModel(fakePage().services, end);
  const knowledge = createKnowledgeModel(fakeKnowledge().services, page, end);
  const model = createStudioModel(
    { page, extension: null, knowledge },
    {
      askForCamera: vi.fn(),
      openMirror: () => Promise.reject(new Error('no camera')),
      onCameras: () => undefined,
      onCameraAllowed: () => undefined,
    },
    end,
  );
  const root = show(<Studio model={model} version="1.2.3" aside={<b>Aside</b>} />);
  expect(root.querySelector('.calls, .sites')).toBeNull();
  expect(root.querySelector('.extension-note')?.textContent).toContain("Livemoji's extension");
  expect(root.querySelector('.studio-header')?.textContent).toBe('LivemojiAside');
  expect(root.querySelector('.take-away')).not.toBeNull();
});
