import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { madeVoice, wavFile } from '../lib/recording/testing/made-voice.ts';
import { launchExtension, type RunningExtension } from '../scripts/extension/launch-extension.ts';
import { requestsBeyond } from '../scripts/extension/record-requests.ts';
import { press, startAsNewcomer, turnSwitch } from '../scripts/extension/studio-page.ts';
import { collectDownloads, type Downloads } from './support/downloads.ts';
import { difference, LOOKED_AT, playFilm } from './support/film.ts';
import { readVideo } from './support/read-video.ts';

const SECTION = '#film';
const SAMPLE_RATE = 16_000;
/** A film of three seconds that was painted by the timers of a hidden page would have some four pictures. */
const MOST_WHILE_THROTTLED = 9;
/** How often Chromium's made microphone beeps, in seconds. */
const BEEP_PERIOD = 0.5;

let extension: RunningExtension;
let downloads: Downloads;
let page: Page;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'livemoji-films-'));
  extension = await launchExtension({ clip: 'sample', grantCamera: true });
  downloads = await collectDownloads(extension.browser);
  page = await startAsNewcomer(extension);
});

afterAll(async () => {
  expect(requestsBeyond(extension.extensionId, extension.recorder.requests)).toEqual([]);
  await extension.close();
  await downloads.close();
  await rm(folder, { recursive: true });
});

test('three seconds with the voice, transparent, are a film that plays everywhere', async () => {
  await choose('256 pixels');
  await choose('3 seconds');
  await turnSwitch(page, 'With my voice');
  await press(page, 'Record');
  await page.waitForSelector('.countdown');
  await press(page, 'Start now');
  await page.waitForSelector('[data-testid="recording"]');
  await press(page, 'React: Surprised');
  // What is hidden has slow timers; the film goes on all the same.
  const cover = await extension.browser.newPage();
  const { bytes, planned, dropped } = await savedFilm('livemoji-film.webm');
  await cover.close();
  expect(planned).toBe(90);
  const { times, withOpacity, sounds } = await readVideo(bytes);
  expect(times).toHaveLength(planned - dropped);
  expect(withOpacity).toBe(times.length);
  expect(sounds).toEqual(['A_OPUS']);
  expect(times.length).toBeGreaterThan(MOST_WHILE_THROTTLED);
  for (const [index, time] of times.entries()) {
    expect(Math.abs(30 * time - Math.round(30 * time))).toBeLessThan(0.05);
    expect(time).toBeGreaterThan(times[index - 1] ?? -1);
  }
  const { width, height, seconds, pictures, loudness } = await playFilm(page, bytes, [0.5, 2]);
  expect({ width, height }).toEqual({ width: 256, height: 256 });
  expect(seconds).toBeCloseTo(3, 0);
  for (const picture of pictures) {
    expect(opacityAt(picture, 1, 1)).toBeLessThan(10);
    expect(opacityAt(picture, LOOKED_AT / 2, LOOKED_AT / 2)).toBeGreaterThan(245);
  }
  // The browser's made microphone beeps steadily, and its noise suppression may take one for noise: a gap or a shift
  // would put the next one between two beats.
  const beeps = onsets(loudness ?? []);
  expect(beeps.length).toBeGreaterThanOrEqual(2);
  for (const beep of beeps) {
    const beats = (beep - (beeps[0] ?? 0)) / BEEP_PERIOD;
    expect(Math.abs(beats - Math.round(beats))).toBeLessThan(0.1);
  }
});

test('by keyboard the countdown is given up, and nothing is kept', async () => {
  await press(page, 'Record again');
  await page.waitForSelector('.countdown');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.record-sign[data-phase="idle"]');
  expect(await page.$('[data-testid="film-facts"]')).toBeNull();
  expect(await downloads.names()).toEqual([]);
});

test('the emoji speaks a sound: its mouth is open where that is loud, with the sound in step', async () => {
  const voice = madeVoice(
    [
      { seconds: 1, tones: [], level: 0 },
      { seconds: 1, tones: [200, 800, 1200], level: 0.6 },
      { seconds: 1, tones: [], level: 0 },
    ],
    SAMPLE_RATE,
  );
  await speak('voice.wav', wavFile(voice, SAMPLE_RATE));
  const { bytes } = await savedFilm('livemoji-film.webm');
  expect((await readVideo(bytes)).times).toHaveLength(90);
  const { pictures, loudness, seconds } = await playFilm(page, bytes, [0.3, 0.8, 1.5, 2.7]);
  expect(seconds).toBeCloseTo(3, 1);
  const [first = [], closed = [], open = [], after = []] = pictures.map(mouthOf);
  const moved = difference(closed, open);
  expect(moved).toBeGreaterThan(3 * difference(first, closed));
  expect(moved).toBeGreaterThan(3 * difference(closed, after));
  const [onset] = onsets(loudness ?? []);
  expect(onset).toBeCloseTo(1, 1);
});

test('the emoji does what the face in a video does', async () => {
  await choose('GIF');
  await choose('128 pixels');
  await speak('clip.webm', await videoOfClip());
  const { bytes, planned } = await savedFilm('livemoji-film.gif');
  const { format, width, pages = 0, delay = [] } = await sharp(bytes, { pages: -1 }).metadata();
  expect({ format, width }).toEqual({ format: 'gif', width: 128 });
  expect(pages).toBeLessThanOrEqual(planned);
  expect(pages).toBeGreaterThan(1);
  // A picture that is as the one before only makes that last longer.
  const whole = delay.reduce((sum, milliseconds) => sum + milliseconds, 0);
  expect(Math.abs(whole - planned * 50)).toBeLessThanOrEqual(100);
});

test.each([
  ['words.mp3', 'These are words.', 'is no sound and no video that I know'],
  ['silence.wav', wavFile(new Float32Array(SAMPLE_RATE), SAMPLE_RATE), 'I hear nothing'],
  ['long.wav', wavFile(new Float32Array(16 * 8000), 8000), 'at most 15 seconds for a GIF'],
])('%s is refused in words', async (name, content, sentence) => {
  await uploadFile(name, content);
  await page.waitForFunction(
    (wanted) =>
      document.querySelector('[data-testid="film-problem"]')?.textContent?.includes(wanted),
    {},
    sentence,
  );
});

/** Uploads a file and waits until another film has come of it. */
async function speak(name: string, content: Uint8Array): Promise<void> {
  await uploadFile(name, content);
  await page.waitForSelector(`${SECTION} [role="progressbar"]`);
}

async function uploadFile(name: string, content: Uint8Array | string): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, content);
  const input = await page.waitForSelector(`${SECTION} input[type="file"]`);
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
}

/** Waits for the film, saves it, and gives it as it comes out of the download folder. */
async function savedFilm(name: string) {
  const facts = await page.waitForSelector('[data-testid="film-facts"]');
  const counts = await facts?.evaluate((element) => ({
    planned: Number((element as HTMLElement).dataset.planned),
    dropped: Number((element as HTMLElement).dataset.dropped),
  }));
  await page.bringToFront();
  await page.locator(`${SECTION} .film-actions .button-primary`).click();
  const { bytes } = await downloads.take(name);
  return { bytes, planned: counts?.planned ?? 0, dropped: counts?.dropped ?? 0 };
}

/** Two seconds of the webcam's clip, as the browser's own recorder writes them. */
async function videoOfClip(): Promise<Uint8Array> {
  const base64 = await page.evaluate(async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ video: true });
    const recorder = new MediaRecorder(stream, { mimeType: 'video/webm;codecs=vp8' });
    const parts: Blob[] = [];
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    recorder.start();
    await new Promise((resolve) => setTimeout(resolve, 2000));
    recorder.stop();
    await new Promise((resolve) => recorder.addEventListener('stop', resolve));
    for (const track of stream.getTracks()) track.stop();
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
  });
  return Buffer.from(base64, 'base64');
}

function opacityAt(picture: readonly number[], x: number, y: number): number | undefined {
  return picture[4 * (y * LOOKED_AT + x) + 3];
}

/** The part of a picture in which every way of drawing has its mouth. */
function mouthOf(picture: readonly number[]): readonly number[] {
  const rows = Array.from({ length: 18 }, (_, row) => row + 28);
  return rows.flatMap((row) =>
    picture.slice(4 * (row * LOOKED_AT + 22), 4 * (row * LOOKED_AT + 42)),
  );
}

/** Where a sound begins after silence, in seconds. */
function onsets(loudness: readonly number[]): readonly number[] {
  const loud = Math.max(...loudness) / 4;
  return loudness.flatMap((level, index) => {
    const before = loudness.slice(Math.max(index - 8, 0), index);
    return level > loud && before.every((each) => each <= loud) ? [index / 100] : [];
  });
}

/** Chooses what a radio of the section is named. */
function choose(name: string): Promise<void> {
  return page.locator(`${SECTION} [role="radio"][aria-label="${name}"]`).click();
}
