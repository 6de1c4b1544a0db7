import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SHOW_TIME } from '../lib/avatar/reaction/show-emotion.ts';
import type { Reaction } from '../lib/expression/reaction.ts';
import { watchEngine } from '../scripts/browser/watch-engine.ts';
import { launchExtension, type RunningExtension } from '../scripts/extension/launch-extension.ts';
import {
  drawnAvatar,
  press,
  startAsNewcomer,
  turnSwitch,
  waitForStatus,
} from '../scripts/extension/studio-page.ts';

/** What the avatar looked like in the frames after a key or a button was pressed. */
interface Recording {
  /** How many frames were drawn until it changed; undefined when it never did. */
  readonly framesUntilChange: number | undefined;
  /** Milliseconds after the press at which it last changed. */
  readonly lastChange: number;
  /** What the mouth did at any time, in words. */
  readonly mouths: readonly string[];
  /** The most shapes that were drawn over the avatar at once. */
  readonly mostExtra: number;
  /** Whether it looks in the end as it did before the press. */
  readonly isBack: boolean;
}

/** Frames in which the engine is asked and tells everybody. */
const A_FRAME_OR_TWO = 3;

let extension: RunningExtension;
let studio: Page;

beforeAll(async () => {
  extension = await launchExtension({ clip: 'still', grantCamera: true });
  studio = await startAsNewcomer(extension);
});

afterAll(() => extension.close());

test('with the camera off, a press of a face calls it up for two seconds', async () => {
  await turnSwitch(studio, 'Camera');
  await waitForStatus(studio, 'off');
  await untilStill(studio);
  const recording = await record(studio, 3000, () => press(studio, 'React: Happy'));
  expectBriefly(recording);
  expect(recording.mouths).toContain('smile');
  expect(recording.mostExtra).toBeGreaterThan(5);
});

test('so does a key', async () => {
  const recording = await record(studio, 3000, () => pressWithAltShift(studio, 'Digit5'));
  expectBriefly(recording);
  expect(recording.mouths).toContain('frown');
});

test('where one writes, digits stay digits', async () => {
  await press(studio, 'Save as…');
  await studio.waitForSelector('.name-form input:focus');
  const recording = await record(studio, 600, () => pressWithAltShift(studio, 'Digit5'));
  expect(recording.mouths).toEqual(['rest']);
  await studio.keyboard.press('Escape');
});

test('a key that is held exaggerates until it is let go', async () => {
  const recording = await record(studio, 2500, async () => {
    await studio.keyboard.down('F8');
    await new Promise((resolve) => setTimeout(resolve, 400));
    await studio.keyboard.up('F8');
  });
  expect(recording.framesUntilChange).toBeLessThanOrEqual(A_FRAME_OR_TWO);
  expect(recording.mostExtra).toBeGreaterThan(0);
  expect(recording.isBack).toBe(true);
});

test('with the camera on, everybody who draws hears of it', async () => {
  await turnSwitch(studio, 'Camera');
  await waitForStatus(studio, 'watching');
  const heard: Reaction[] = [];
  const stop = await watchEngine(studio, ({ message }) => {
    if (message.type === 'reaction') heard.push(message.reaction);
  });
  const recording = await record(studio, 2500, () => press(studio, 'React: Surprised'));
  await stop();
  expect(heard).toEqual([{ kind: 'show', emotion: 'surprise' }]);
  expect(recording.mouths).toContain('open');
  await expect.poll(async () => (await drawnAvatar(studio)).mouth).not.toBe('open');
});

/** It shows at once, and is over after two seconds. */
function expectBriefly(recording: Recording): void {
  expect(recording.framesUntilChange).toBeLessThanOrEqual(A_FRAME_OR_TWO);
  expect(recording.lastChange).toBeGreaterThan(SHOW_TIME - 400);
  expect(recording.lastChange).toBeLessThan(SHOW_TIME + 400);
  expect(recording.isBack).toBe(true);
}

/** Waits until the avatar has come to rest. */
async function untilStill(page: Page): Promise<void> {
  const look = () =>
    page.$eval('[data-testid="live-avatar"]', async (avatar) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return avatar.innerHTML;
    });
  let before = await look();
  await expect
    .poll(
      async () => {
        const former = before;
        before = await look();
        return before === former;
      },
      { timeout: 20_000 },
    )
    .toBe(true);
}

async function pressWithAltShift(page: Page, key: 'Digit5'): Promise<void> {
  await page.keyboard.down('Alt');
  await page.keyboard.down('Shift');
  await page.keyboard.press(key);
  await page.keyboard.up('Shift');
  await page.keyboard.up('Alt');
}

/** Watches every frame for some time while something is done in the page. */
async function record(
  page: Page,
  milliseconds: number,
  doing: () => Promise<void>,
): Promise<Recording> {
  await page.evaluate((duration) => {
    const avatar = document.querySelector<HTMLElement>('[data-testid="live-avatar"]');
    if (!avatar) throw new Error('There is no avatar.');
    const look = () =>
      [...avatar.querySelectorAll('path:not([display]), g[transform]')]
        .map((each) => ['d', 'fill', 'transform'].map((name) => each.getAttribute(name)))
        .join();
    const before = look();
    let [last, frames, extra, lastChange] = [before, 0, 0, 0];
    let [pressed, firstChange]: (number | undefined)[] = [];
    const mouths: string[] = [];
    const onPress = ({ timeStamp, key }: Event & { key?: string }) => {
      if (key !== 'Alt' && key !== 'Shift') pressed ??= timeStamp;
    };
    addEventListener('keydown', onPress, true);
    addEventListener('click', onPress, true);
    const end = performance.now() + duration;
    const { promise, resolve } = Promise.withResolvers<Recording>();
    const frame = () => {
      const now = look();
      if (pressed !== undefined) frames += 1;
      if (now !== last) {
        firstChange ??= frames;
        lastChange = performance.now() - (pressed ?? 0);
      }
      last = now;
      extra = Math.max(extra, avatar.querySelectorAll('svg > path:not([display])').length);
      const { mouth = '' } = avatar.dataset;
      if (mouths.at(-1) !== mouth) mouths.push(mouth);
      if (performance.now() < end) requestAnimationFrame(frame);
      else {
        const seen = { lastChange, mouths, mostExtra: extra, isBack: now === before };
        resolve({ framesUntilChange: firstChange, ...seen });
      }
    };
    requestAnimationFrame(frame);
    Object.assign(globalThis, { recording: promise });
  }, milliseconds);
  await doing();
  return page.evaluate(
    () => (globalThis as unknown as { recording: Promise<Recording> }).recording,
  );
}
