import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FAULTS, startInspectedCall } from './support/call/faults.ts';
import { type Inspection, inPage, prepareCall, type Surroundings } from './support/call/in-call.ts';

/** How often each fault happens; `LEAK_ROUNDS=25 npm run e2e call-leaks` makes 200 of them. */
const ROUNDS = Number(process.env.LEAK_ROUNDS ?? 2);
/** How long a call goes on after a fault, in milliseconds: until a face is found again, on most machines. */
const AFTERMATH = 700;

let surroundings: Surroundings;

beforeAll(async () => {
  surroundings = await prepareCall('patched');
});

afterAll(() => surroundings.close());

test('the patch on the nose is seen where the face is shown', async () => {
  await surroundings.set({ mode: 'off' });
  const page = await surroundings.visit();
  await startInspectedCall(page);
  await page.waitForFunction(() => {
    const { inspections } = window as unknown as { inspections: Record<string, Inspection> };
    return Object.values(inspections).filter(({ patched }) => patched > 10).length === 2;
  });
  await page.close();
});

test('through all faults no picture of a hidden face leaves the page', async () => {
  const total = { faults: 0, frames: 0 };
  await surroundings.set({ mode: 'mask' });
  let page = await surroundings.visit();
  await startInspectedCall(page);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, happen] of Object.entries(FAULTS)) {
      await surroundings.set({ mode: round % 2 === 0 ? 'mask' : 'avatar' });
      if (name === 'slow start') total.frames += await expectNoPatch(page, `before ${name}`);
      await happen(surroundings, page);
      await new Promise((resolve) => setTimeout(resolve, AFTERMATH));
      total.faults += 1;
      await expectNoPatch(page, name);
    }
    total.frames += await expectNoPatch(page, 'the end of a round');
    await page.close();
    page = await surroundings.visit();
    await startInspectedCall(page);
  }
  console.log(`${total.frames} pictures inspected through ${total.faults} faults.`);
  expect(total.frames).toBeGreaterThan(0);
}, 3_600_000);

test('an update of the extension in the middle of a call hides the face too', async () => {
  const { extension } = surroundings;
  await surroundings.set({ mode: 'mask' });
  const page = await surroundings.visit();
  await startInspectedCall(page);
  await extension.update();
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const before = await expectNoPatch(page, 'the update');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  // The call goes on, with the emoji alone.
  expect(await expectNoPatch(page, 'the time after the update')).toBeGreaterThan(before);
  expect(await inPage(page, (scope) => scope.call.ended)).toBe(0);
  // The next time the camera is turned on, the new version makes the pictures.
  await inPage(page, async (scope) => {
    scope.call.track.stop();
    await scope.openLivemoji();
  });
  const badge = async () =>
    (await extension.serviceWorker()).evaluate(() => chrome.action.getBadgeText({}));
  await expect.poll(badge, { timeout: 15_000 }).toBe('●');
  await page.waitForFunction(
    () => {
      const { inspections } = window as unknown as { inspections: Record<string, Inspection> };
      return (inspections.own?.frames ?? 0) > 30;
    },
    { polling: 100 },
  );
  await expectNoPatch(page, 'the camera is turned on again');
});

test('an extension that is taken away in the middle of a call leaves no face behind', async () => {
  const { extension } = surroundings;
  const page = await surroundings.visit();
  await startInspectedCall(page);
  await extension.browser.uninstallExtension(extension.extensionId);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const before = await expectNoPatch(page, 'the removal');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await expectNoPatch(page, 'the time after the removal')).toBeGreaterThan(before);
});

/** @returns how many pictures were looked at since the call began */
async function expectNoPatch(page: Page, after: string): Promise<number> {
  const inspections = await inPage(page, (scope) => scope.inspections);
  const patched = Object.entries(inspections).filter(([, seen]) => seen.patched > 0);
  expect(patched, `after ${after}`).toEqual([]);
  return Object.values(inspections).reduce((sum, { frames }) => sum + frames, 0);
}
