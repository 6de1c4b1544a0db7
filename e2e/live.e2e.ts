import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectedAt } from '../scripts/clip/expected-at.ts';
import { TIMELINES } from '../scripts/clip/timeline.ts';
import { launchExtension, type RunningExtension } from './support/launch-extension.ts';
import { requestsBeyond } from './support/record-requests.ts';
import { collectStates } from './support/states.ts';
import {
  type DrawnMoment,
  observeAvatar,
  press,
  startAsNewcomer,
  waitForStatus,
} from './support/studio-page.ts';

let extension: RunningExtension;
let studio: Page;

beforeAll(async () => {
  extension = await launchExtension({ clip: 'sample', grantCamera: true });
  studio = await startAsNewcomer(extension);
});

afterAll(async () => {
  expect(requestsBeyond(extension.extensionId, extension.recorder.requests)).toEqual([]);
  await extension.close();
});

test("the preview's mouth follows the clip's timeline", async () => {
  const { duration } = TIMELINES.sample;
  const moments = await observeAvatar(studio, 2 * duration * 1000);
  const start = startOfClip(moments);
  const settled = moments.flatMap((moment) => {
    const time = (moment.time - start) / 1000;
    const now = expectedAt(time);
    // The picture needs a moment to get here, and the smoothing another.
    const before = expectedAt(time - 0.5);
    const steady = now.settled && before.settled && now.expression === before.expression;
    return steady ? [{ ...moment, expected: now.expression }] : [];
  });
  const mouthsDuring = (expected: string) =>
    settled.filter((moment) => moment.expected === expected).map(({ mouth }) => mouth);
  expect(shareOf(mouthsDuring('surprise'), isOpen)).toBeGreaterThan(0.8);
  expect(shareOf(mouthsDuring('happy'), isSmiling)).toBeGreaterThan(0.8);
  expect(shareOf(mouthsDuring('neutral'), isSmiling)).toBeLessThan(0.2);
  expect(shareOf(mouthsDuring('sad'), isSmiling)).toBeLessThan(0.2);
  expect(shareOf(mouthsDuring('sad'), isOpen)).toBeLessThan(0.2);
});

test('several watchers see the same states, from one camera', async () => {
  const popup = await extension.openPage('popup.html');
  await waitForStatus(popup, 'watching');
  const [first, second] = await Promise.all([
    collectStates(studio, 2000),
    collectStates(popup, 2000),
  ]);
  const times = new Set(first.map((state) => state?.capturedAt));
  const shared = second.filter((state) => times.has(state?.capturedAt));
  expect(shared.length).toBeGreaterThan(second.length / 2);
  await popup.close();
});

test('the popup generates and offers the files', async () => {
  const popup = await extension.openPage('popup.html');
  await waitForStatus(popup, 'watching');
  await press(popup, 'Generate emoji');
  await popup.waitForSelector('::-p-aria([name="Download PNG"][role="button"])');
  await popup.waitForSelector('::-p-aria([name="Download SVG"][role="button"])');
  expect(await popup.$$('[role="meter"]')).toHaveLength(7);
  await popup.close();
});

/** The mouth opens wide only once in the clip: for the surprise. */
function startOfClip(moments: readonly DrawnMoment[]): number {
  const surprise = TIMELINES.sample.segments.find(({ expression }) => expression === 'surprise');
  const opened = moments.find(
    (moment, index) => isOpen(moment.mouth) && !isOpen(moments[index - 1]?.mouth ?? moment.mouth),
  );
  if (!surprise || !opened) throw new Error('The mouth of the avatar never opened.');
  return opened.time - (surprise.start + 0.4) * 1000;
}

function isOpen(mouth: string): boolean {
  return mouth === 'open';
}

function isSmiling(mouth: string): boolean {
  return mouth === 'smile';
}

function shareOf(mouths: readonly string[], test: (mouth: string) => boolean): number {
  expect(mouths.length).toBeGreaterThan(10);
  return mouths.filter(test).length / mouths.length;
}
