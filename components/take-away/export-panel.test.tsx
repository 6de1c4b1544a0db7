// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { poseOfEmotion } from '../../lib/avatar/pose/emotion-poses.ts';
import type { EncodeDrawnAnimation } from '../../lib/export/animation/encode-drawn-animation.ts';
import type { Raster } from '../../lib/export/raster.ts';
import { createExportModel } from '../model/export-model.ts';
import { createPageModel } from '../model/page-model.ts';
import { change, fakePage, press, show } from '../testing/page.tsx';
import { ExportPanel } from './export-panel.tsx';

/** A picture of nothing, of a weight that a test decides. */
function drawing(weight: number, until: Promise<void> = Promise.resolve()) {
  return vi.fn<Raster>(async (_, { format }) => {
    await until;
    return new Blob([new Uint8Array(weight)], { type: `image/${format}` });
  });
}

/** An animation of nothing, of a weight that a test decides. */
function encoding(weight: number, until: Promise<void> = Promise.resolve()) {
  return vi.fn<EncodeDrawnAnimation>(async () => {
    await until;
    return new Blob([new Uint8Array(weight)]);
  });
}

function open(raster = drawing(9), encode = encoding(9)) {
  const fake = fakePage();
  const page = createPageModel(fake.services, new AbortController().signal);
  const root = show(
    <ExportPanel model={page} create={(model) => createExportModel(model, { raster, encode })} />,
  );
  const radio = (name: string) =>
    change(() => root.querySelector<HTMLElement>(`[role=radio][aria-label="${name}"]`)?.click());
  const tab = (name: string) =>
    change(() => {
      const tabs = [...root.querySelectorAll<HTMLElement>('[role=tab]')];
      tabs.find(({ textContent }) => textContent === name)?.click();
    });
  const told = async (text: string) => {
    await vi.waitFor(() => expect(root.textContent).toContain(text));
  };
  return { fake, page, root, raster, encode, radio, tab, told };
}

test('what is chosen is what is drawn, and its name says what it shows', async () => {
  const { fake, raster, radio, root, told } = open();
  radio('Sad');
  radio('WebP');
  radio('128 pixels');
  radio('Peach');
  press(root, 'Download');
  await told('«livemoji-sad.webp» goes to your downloads.');
  expect(fake.saved.files.map(({ name }) => name)).toEqual(['livemoji-sad.webp']);
  expect(raster).toHaveBeenCalledWith(expect.stringContaining('#ffe0cc'), {
    format: 'webp',
    size: 128,
  });
});

test('a JPEG offers no transparency, and stands on white where none was chosen', () => {
  const { radio, root } = open();
  expect(root.querySelector('.swatches [aria-label="None"]')).not.toBeNull();
  radio('JPEG');
  expect(root.querySelector('.swatches [aria-label="None"]')).toBeNull();
  expect(root.querySelector('.swatches [aria-checked=true]')?.getAttribute('aria-label')).toBe(
    'White',
  );
  expect(root.textContent).toContain('never transparent');
});

test('an emoji that is generated is offered as it was, whatever the look is later', () => {
  const { page, root } = open();
  change(() => {
    page.captures.freeze(page.avatar.configuration.value, poseOfEmotion('fear'), 'fear');
  });
  expect(root.querySelector('[role=radio][aria-checked=true]')?.getAttribute('aria-label')).toBe(
    'Your generated emoji, Afraid',
  );
  const before = root.querySelector<HTMLImageElement>('.export-preview')?.src;
  change(() => page.avatar.choose('skin', 'deep'));
  expect(root.querySelector<HTMLImageElement>('.export-preview')?.src).toBe(before);
  change(() => page.captures.close());
  expect(root.querySelector('[role=radio][aria-checked=true]')?.getAttribute('aria-label')).toBe(
    'Happy',
  );
});

test('a picture is copied as PNG whatever the format is', async () => {
  const { fake, radio, root, told } = open();
  radio('SVG');
  press(root, 'Copy picture');
  await told('Copied.');
  expect(fake.saved.copies.map(({ type }) => type)).toEqual(['image/png']);
});

test('a clipboard that is closed is said, with what to do', async () => {
  const { fake, root, told } = open();
  fake.clipboard.open = false;
  press(root, 'Copy picture');
  await told('or download it');
  expect(fake.saved.copies).toEqual([]);
});

test('a sticker that stays too heavy is named with its limit', async () => {
  const { fake, tab, root, told } = open(drawing(123_456));
  tab('Stickers');
  press(root, 'Download for WhatsApp');
  await told('«angry.webp» weighs 124 kB even at the lowest quality; at most 100 kB are allowed.');
  expect(fake.saved.files).toEqual([]);
});

test('a pack shows its progress, and nothing is saved once it is stopped', async () => {
  const drawn = Promise.withResolvers<void>();
  const { fake, tab, root, told } = open(drawing(9, drawn.promise));
  tab('Stickers');
  press(root, 'Download for WhatsApp');
  expect(root.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('0');
  press(root, 'Cancel');
  drawn.resolve();
  await told('Stopped. Nothing was saved.');
  expect(root.querySelector('[role=progressbar]')).toBeNull();
  expect(fake.saved.files).toEqual([]);
});

test('a token says that nothing is sent, and where it will be', async () => {
  const { fake, tab, root, told } = open();
  tab('NFT');
  expect(root.textContent).toContain('Nothing is minted and nothing is sent.');
  press(root, 'Download folder (zip)');
  await told('ipfs://bafybei');
  expect(fake.saved.files[0]?.name).toMatch(/^livemoji-[0-9a-f]{8}-nft\.zip$/);
});

test('a loop is encoded as it was chosen, and its name says what it plays', async () => {
  const { fake, encode, radio, root, tab, told } = open();
  tab('Animation');
  for (const choice of ['Sad', 'GIF', '256 pixels', '3 s', 'Peach']) radio(choice);
  press(root, 'Download');
  await told('«livemoji-sad-loop.gif» goes to your downloads.');
  radio('All seven, one after the other');
  radio('WebM');
  radio('None');
  press(root, 'Download');
  await told('«livemoji-all-seven-loop.webm» goes to your downloads.');
  expect(fake.saved.files).toHaveLength(2);
  const [gif, webm] = encode.mock.calls.map(([animation, order]) => ({ animation, order }));
  expect(gif?.animation.length).toBe(3);
  expect(gif?.animation.svgAt(1.5)).toContain('#ffe0cc');
  expect(gif?.order).toEqual({ format: 'gif', size: 256, framesPerSecond: 25, alpha: false });
  expect(webm?.animation.length).toBe(21);
  expect(webm?.order).toEqual({ format: 'webm', size: 256, framesPerSecond: 30, alpha: true });
});

test('an MP4 offers no transparency, and stands on white where none was chosen', async () => {
  const { encode, radio, root, tab, told } = open();
  tab('Animation');
  radio('MP4');
  expect(root.querySelector('.swatches [aria-label="None"]')).toBeNull();
  expect(root.textContent).toContain('never transparent');
  press(root, 'Download');
  await told('«livemoji-happy-loop.mp4»');
  expect(encode.mock.calls[0]?.[1].alpha).toBe(false);
  expect(encode.mock.calls[0]?.[0].svgAt(0)).toContain('#ffffff');
});

test('the loop plays in the preview', async () => {
  const { root, tab } = open();
  tab('Animation');
  const drawn = () => root.querySelector('[data-testid="loop-preview"] svg')?.innerHTML;
  const first = drawn();
  expect(first).toContain('<path');
  await vi.waitFor(() => expect(drawn()).not.toBe(first));
});

test('a pack that moves shows how far it is, and names the sticker that stays too heavy', async () => {
  const drawn = Promise.withResolvers<void>();
  const { fake, radio, root, tab, told } = open(drawing(9), encoding(256_001, drawn.promise));
  tab('Stickers');
  radio('Telegram');
  radio('Moving');
  press(root, 'Download for Telegram');
  expect(root.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('0');
  drawn.resolve();
  await told(
    '«stickers/angry.webm» weighs 257 kB even at the lowest quality; at most 256 kB are allowed.',
  );
  expect(fake.saved.files).toEqual([]);
});
