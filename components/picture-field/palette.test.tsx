// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { presetOf } from '../../lib/avatar/presets.ts';
import type { ProfileCut } from '../../lib/export/profile-svg.ts';
import type { Raster } from '../../lib/export/raster.ts';
import type { PictureWish } from '../../lib/picture-field/fitting-picture.ts';
import type { Outcome } from '../../lib/picture-field/put-file.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { change, fakePage, press, show, stateOf } from '../testing/page.tsx';
import { Palette } from './palette.tsx';
import { createPaletteModel } from './palette-model.ts';

const WISH: PictureWish = { formats: ['png', 'webp', 'jpeg'], side: 512, mostBytes: 1_000_000 };

interface Given {
  readonly wish?: Partial<PictureWish>;
  readonly outcome?: Outcome;
  readonly settings?: Partial<Settings>;
  /** What every picture weighs, in bytes. */
  readonly weight?: number;
}

function open({ wish, outcome = 'given', settings, weight = 9 }: Given = {}) {
  const page = fakePage(settings);
  const end = new AbortController();
  const given: File[] = [];
  const keep = { onChange: () => undefined };
  const raster = vi.fn<Raster>((_, { format }) =>
    Promise.resolve(new Blob([new Uint8Array(weight)], { type: `image/${format}` })),
  );
  const services = {
    ...page.services,
    avatar: { initial: presetOf('female'), ...keep },
    calibration: { initial: null, ...keep },
    taste: signal<ProfileCut | null>(null),
  };
  const give = (file: File) => {
    given.push(file);
    return outcome;
  };
  const field = { wish: { ...WISH, ...wish }, give };
  const model = createPaletteModel(services, field, end.signal, raster);
  const button = document.createElement('button');
  const onClose = vi.fn();
  const root = show(<Palette model={model} button={button} page={window} onClose={onClose} />);
  const choose = (name: string) =>
    change(() => root.querySelector<HTMLElement>(`[role=radio][aria-label="${name}"]`)?.click());
  const told = (text: string) => vi.waitFor(() => expect(root.textContent).toContain(text));
  return { page, end, given, model, raster, root, onClose, choose, told };
}

test('the chosen face is given, under a name that says it', async () => {
  const { given, choose, root, raster, told } = open();
  choose('Sad');
  press(root, 'Use this picture');
  await told("It's in the field");
  expect(given.map(({ name, type }) => [name, type])).toEqual([['livemoji-sad.png', 'image/png']]);
  expect(raster.mock.calls[0]?.[1]).toMatchObject({ format: 'png', size: 512 });
});

test('the present face is the one of the moment, and moves until then', async () => {
  const { page, given, root, told } = open();
  expect(page.engine.watchers).toBe(1);
  page.tell('watching');
  page.see(stateOf('surprise'));
  expect(root.querySelector('[role=radio][aria-label="As I look now, Surprised"]')).not.toBeNull();
  press(root, 'Use this picture');
  await told("It's in the field");
  expect(given[0]?.name).toBe('livemoji-surprise.png');
});

test('with the camera off the avatar rests, and nobody opens it', () => {
  const { page, root } = open({ settings: { consentedAt: null } });
  expect(page.engine.watchers).toBe(0);
  expect(root.querySelector('[role=radio][aria-label="At rest"]')).not.toBeNull();
});

test('ground, shape and nearness are drawn, and stay for the next picture', async () => {
  const { model, choose, root, raster, told } = open();
  choose('Peach');
  choose('Circle');
  change(() => model.chooseNearness(1));
  press(root, 'Use this picture');
  await told("It's in the field");
  const [svg] = raster.mock.calls[0] ?? [];
  expect(svg).toContain('#ffe0cc');
  expect(svg).toContain('<circle');
  expect(svg).not.toContain('viewBox="0 0 ');
  expect(model.cut.value).toMatchObject({ shape: 'circle', nearness: 1 });
});

test('where only JPEG is taken nothing is transparent', () => {
  const { root } = open({ wish: { formats: ['jpeg'] } });
  expect(root.querySelector('.swatches [aria-label="None"]')).toBeNull();
  expect(root.textContent).toContain('JPEG · 512 × 512');
});

test('a smaller one of the same picture is given on a wish, down to the smallest', async () => {
  const { given, root, raster, told } = open({ wish: { side: 128 } });
  press(root, 'Use this picture');
  await told('128 × 128');
  press(root, 'Smaller');
  await told('64 × 64');
  expect(given).toHaveLength(2);
  expect(raster.mock.calls[1]?.[0]).toBe(raster.mock.calls[0]?.[0]);
  expect(root.textContent).not.toContain('Smaller');
});

test('what the page does not take can be downloaded', async () => {
  const { page, root, told } = open({ outcome: 'refused' });
  press(root, 'Use this picture');
  await told('took no picture');
  press(root, 'Download');
  expect(page.saved.files.map(({ name }) => name)).toEqual(['livemoji-neutral.png']);
});

test.each([
  [{ outcome: 'gone' }, 'The field is gone'],
  [{ weight: 999, wish: { mostBytes: 1 } }, 'over 0 kB'],
] as const)('what went wrong is said: %#', async (how, words) => {
  const { root, told } = open(how);
  press(root, 'Use this picture');
  await told(words);
});

test('Escape closes it', () => {
  const { root, onClose } = open();
  change(() => {
    const key = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
    root.querySelector('[role=dialog]')?.dispatchEvent(key);
  });
  expect(onClose).toHaveBeenCalledWith(true);
});
