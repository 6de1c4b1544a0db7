import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectedAt } from '../scripts/clip/expected-at.ts';
import { TIMELINES } from '../scripts/clip/timeline.ts';
import { launchExtension, type RunningExtension } from '../scripts/extension/launch-extension.ts';
import { requestsBeyond } from '../scripts/extension/record-requests.ts';
import {
  type DrawnMoment,
  observeAvatar,
  press,
  startAsNewcomer,
  waitForStatus,
} from '../scripts/extension/studio-page.ts';
import { collectStates } from './support/states.ts';

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
  const starts = startsOfClip(moments);
  const settled = moments.flatMap((moment) => {
    const start = starts.findLast((each) => each <= moment.time) ?? starts[0] ?? 0;
    const time = (moment.time - start) / 1000;
    const now = expectedAt(time);
    // The picture needs a moment to get here, and the smoothing another; how long differs from machine to machine.
    const around = [now, expectedAt(time - 0.5), expectedAt(time + 0.3)];
    const steady = around.every((each) => each.settled && each.expression === now.expression);
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

test('a close look shows the ten points on the face in the mirror, and closes its camera again', async () => {
  await press(studio, 'Show what is read');
  await studio.waitForFunction(() => {
    const video = document.querySelector<HTMLVideoElement>('.mirror video');
    return (
      video !== null && video.videoWidth > 0 && document.querySelector('[data-point][r="1.1"]')
    );
  });
  const { face, inside } = await studio.evaluate(() => {
    const dots = [...document.querySelectorAll('[data-point]')];
    const face = document.querySelector('.mirror-line')?.getBoundingClientRect() ?? new DOMRect();
    const middles = dots.map((dot) => dot.getBoundingClientRect());
    const inside = middles.filter(
      ({ x, y }) => face.left < x && x < face.right && face.top < y && y < face.bottom,
    );
    return { face: face.width, inside: inside.length };
  });
  expect([face > 30, inside]).toEqual([true, 10]);
  const track = await studio.evaluateHandle(() => {
    const stream = document.querySelector<HTMLVideoElement>('.mirror video')?.srcObject;
    const [video] = stream instanceof MediaStream ? stream.getVideoTracks() : [];
    if (!video) throw new Error('The mirror shows no camera.');
    return video;
  });
  await press(studio, 'Back to the emoji');
  expect(await track.evaluate(({ readyState }) => readyState)).toBe('ended');
  await waitForStatus(studio, 'watching');
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

/**
 * When the clip began, each time it did: the mouth opens wide only once in it, for the surprise. A busy machine
 * plays the clip a little slower than the clock goes, so every round has a start of its own.
 */
function startsOfClip(moments: readonly DrawnMoment[]): readonly number[] {
  const { duration, segments } = TIMELINES.sample;
  const surprise = segments.find(({ expression }) => expression === 'surprise');
  if (!surprise) throw new Error('The clip has no surprise.');
  const starts: number[] = [];
  for (const [index, { mouth, time }] of moments.entries()) {
    const opens = isOpen(mouth) && !isOpen(moments[index - 1]?.mouth ?? mouth);
    const start = time - (surprise.start + 0.4) * 1000;
    if (opens && start - (starts.at(-1) ?? Number.NEGATIVE_INFINITY) > (duration * 1000) / 2) {
      starts.push(start);
    }
  }
  if (starts.length === 0) throw new Error('The mouth of the avatar never opened.');
  return starts;
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
