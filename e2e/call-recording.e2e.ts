import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { press, waitForStatus } from '../scripts/extension/studio-page.ts';
import { callOneself, inPage, prepareCall, type Surroundings } from './support/call/in-call.ts';
import { collectDownloads, type Downloads } from './support/downloads.ts';
import { LOOKED_AT, playFilm } from './support/film.ts';
import { readVideo } from './support/read-video.ts';

let surroundings: Surroundings;
let downloads: Downloads;

beforeAll(async () => {
  surroundings = await prepareCall('sample');
  downloads = await collectDownloads(surroundings.extension.browser);
  await surroundings.set({ mode: 'badge' });
});

afterAll(async () => {
  await surroundings.close();
  await downloads.close();
});

test('the emoji is recorded during a call, which goes on, also when the popup closes', async () => {
  const call = await surroundings.visit();
  await callOneself(call);
  const popup = await openPopup();
  await press(popup, 'Record my emoji');
  await press(popup, 'Record');
  await waitForFilm(popup, 'recording');
  await popup.close();
  await call.bringToFront();
  const before = await decoded(call);
  await expect.poll(() => decoded(call), { timeout: 60_000 }).toBeGreaterThan(before + 30);
  const again = await openPopup();
  await waitForFilm(again, 'recording');
  await press(again, 'Stop');
  const { bytes } = await downloads.take('livemoji-film.webm');
  await waitForFilm(again, 'idle');
  const { times, withOpacity, sounds } = await readVideo(bytes);
  expect(withOpacity).toBe(times.length);
  expect(sounds).toEqual([]);
  const { width, height, seconds, pictures } = await playFilm(again, bytes, [0.5]);
  expect({ width, height }).toEqual({ width: 512, height: 512 });
  expect(seconds).toBeGreaterThan((times.at(-1) ?? 0) - 0.1);
  expect(seconds).toBeGreaterThan(0.9);
  const [picture = []] = pictures;
  expect(picture[3]).toBeLessThan(10);
  expect(picture[4 * (LOOKED_AT / 2) * (LOOKED_AT + 1) + 3]).toBeGreaterThan(245);
  const after = await inPage(call, (scope) => ({
    renegotiations: scope.call.renegotiations,
    ended: scope.call.ended,
  }));
  expect(after.ended).toBe(0);
  await again.close();
});

async function openPopup(): Promise<Page> {
  const popup = await surroundings.extension.openPage('popup.html');
  await waitForStatus(popup, 'watching');
  return popup;
}

async function waitForFilm(popup: Page, kind: string): Promise<void> {
  await popup.waitForSelector(`.call-film[data-kind="${kind}"]`);
}

async function decoded(call: Page): Promise<number> {
  return (await inPage(call, (scope) => scope.decodedPictures())).framesDecoded;
}
