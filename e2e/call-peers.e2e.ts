import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  callOneself,
  decodedRate,
  inPage,
  MODES,
  prepareCall,
  type Surroundings,
} from './support/call/in-call.ts';

/** Long enough for the slowest machine to decode a few pictures, in milliseconds. How many is for `npm run bench`. */
const A_WHILE = 1500;

let surroundings: Surroundings;

beforeAll(async () => {
  surroundings = await prepareCall('sample');
});

afterAll(() => surroundings.close());

test.each(MODES)(
  'the other side sees %s at 640x480, also while the tab is hidden',
  async (mode) => {
    await surroundings.set({ mode });
    const page = await surroundings.visit();
    await callOneself(page);
    const seen = await decodedRate(page, A_WHILE);
    await surroundings.studio.bringToFront();
    const hidden = await decodedRate(page, A_WHILE);
    expect(await page.evaluate(() => document.visibilityState)).toBe('hidden');
    expect([seen.width, seen.height]).toEqual([640, 480]);
    // A hidden page's own timers fire once a second.
    for (const { rate } of [seen, hidden]) expect(rate).toBeGreaterThan(3);
    await page.close();
  },
);

test('twenty changes of the mode lose no track and negotiate nothing anew', async () => {
  const page = await surroundings.visit();
  await callOneself(page);
  const before = await inPage(page, (scope) => scope.call.renegotiations);
  for (let change = 0; change < 20; change += 1) {
    await surroundings.set({ mode: MODES[change % MODES.length] ?? 'avatar' });
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  const { renegotiations, ended, readyState } = await inPage(page, ({ call }) => ({
    renegotiations: call.renegotiations,
    ended: call.ended,
    readyState: call.track.readyState,
  }));
  expect({ renegotiations, ended, readyState }).toEqual({
    renegotiations: before,
    ended: 0,
    readyState: 'live',
  });
  expect((await decodedRate(page, A_WHILE)).rate).toBeGreaterThan(0);
  await page.close();
});

test('1280x720 works in each mode', async () => {
  await surroundings.set({ mode: 'avatar' });
  const page = await surroundings.visit();
  await callOneself(page, { width: 1280, height: 720 });
  const size = await inPage(page, ({ call }) => {
    const { width, height } = call.track.getSettings();
    return { width, height };
  });
  expect(size).toEqual({ width: 1280, height: 720 });
  for (const mode of MODES) {
    await surroundings.set({ mode });
    await page.waitForFunction(
      () => document.querySelector<HTMLVideoElement>('#own')?.videoWidth === 1280,
    );
    if (mode !== 'avatar') await seeTheRoom(page, '#own');
    const { framesDecoded } = await inPage(page, (scope) => scope.decodedPictures());
    await expect
      .poll(async () => (await inPage(page, (scope) => scope.decodedPictures())).framesDecoded)
      .toBeGreaterThan(framesDecoded);
  }
  await page.close();
});

test('a call that begins with the mask shows the room around the face', async () => {
  await surroundings.set({ mode: 'mask' });
  const page = await surroundings.visit();
  await callOneself(page);
  await seeTheRoom(page, '#other');
  await page.close();
});

/** Waits until a video shows the room around the face: the backdrop's corner is blue, that of the clip's room is grey. */
async function seeTheRoom(page: Page, video: '#own' | '#other'): Promise<void> {
  await page.waitForFunction(
    (selector) => {
      const context = new OffscreenCanvas(1, 1).getContext('2d');
      const element = document.querySelector<HTMLVideoElement>(selector);
      if (!context || !element) return false;
      context.drawImage(element, 4, 4, 1, 1, 0, 0, 1, 1);
      const [red = 0, , blue = 255] = context.getImageData(0, 0, 1, 1).data;
      return blue - red < 40;
    },
    { polling: 100 },
    video,
  );
}
