import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { turnSwitch, waitForStatus } from '../scripts/extension/studio-page.ts';
import { callOneself, prepareCall, type Surroundings } from './support/call/in-call.ts';

/** A changed face differs by more than this from a resting one, in grey levels of 0 to 255; a codec by far less. */
const CHANGED = 8;

let surroundings: Surroundings;

beforeAll(async () => {
  surroundings = await prepareCall('sample');
  await surroundings.set({ mode: 'avatar' });
  // Without a face the emoji rests, and what changes is the reaction alone.
  await turnSwitch(surroundings.studio, 'Camera');
  await waitForStatus(surroundings.studio, 'off');
});

afterAll(() => surroundings.close());

test('an expression that is called up is seen by the other side, and is over by itself', async () => {
  const page = await surroundings.visit();
  await callOneself(page);
  const rest = await settledPicture(page);
  await page.keyboard.down('Alt');
  await page.keyboard.down('Shift');
  await page.keyboard.press('Digit6');
  await page.keyboard.up('Shift');
  await page.keyboard.up('Alt');
  await expect.poll(async () => difference(rest, await received(page))).toBeGreaterThan(CHANGED);
  await expect
    .poll(async () => difference(rest, await received(page)), { timeout: 10_000 })
    .toBeLessThan(CHANGED / 2);
  await page.close();
});

/** The received picture once it has stopped changing. */
async function settledPicture(page: Page): Promise<readonly number[]> {
  let before = await received(page);
  await expect
    .poll(
      async () => {
        const now = await received(page);
        const change = difference(before, now);
        before = now;
        return change;
      },
      { timeout: 20_000, interval: 500 },
    )
    .toBeLessThan(CHANGED / 8);
  return before;
}

/** What the other side sees of the face, small and grey. */
function received(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => {
    const context = new OffscreenCanvas(60, 60).getContext('2d');
    const video = document.querySelector<HTMLVideoElement>('#other');
    if (!context || !video) throw new Error('There is no picture.');
    context.drawImage(video, 230, 150, 180, 180, 0, 0, 60, 60);
    const { data } = context.getImageData(0, 0, 60, 60);
    return [...data.filter((_, index) => index % 4 === 1)];
  });
}

function difference(one: readonly number[], other: readonly number[]): number {
  const sum = one.reduce((total, value, index) => total + Math.abs(value - (other[index] ?? 0)), 0);
  return sum / one.length;
}
