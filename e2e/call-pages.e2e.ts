import type { Page } from 'puppeteer';
import { expect, test } from 'vitest';
import { type CallSiteOptions, serveCallSite } from '../scripts/call-site/serve-call-site.ts';
import { type Inspection, inPage, prepareCall, type Surroundings } from './support/call/in-call.ts';

/** Lets a page do next to nothing, and no one put markup or scripts into it. */
const STRICT = [
  "default-src 'none'",
  "script-src 'self' 'nonce-first'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** With everything hidden and every camera replaced, a call of a page of a certain kind. */
async function withCall(
  options: CallSiteOptions,
  run: (surroundings: Surroundings) => Promise<void>,
): Promise<void> {
  const surroundings = await prepareCall('patched', options);
  try {
    await surroundings.set({ mode: 'avatar' });
    await run(surroundings);
  } finally {
    await surroundings.close();
  }
}

test('a page with a strict policy and trusted types', async () => {
  await withCall({ contentSecurityPolicy: STRICT }, async ({ visit }) => {
    const page = await visit();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await inPage(page, async (scope) => void (await scope.openLivemoji()));
    await expectPictures(page);
    expect(errors).toEqual([]);
  });
});

test('a page whose first script asks for any camera gets the avatar, once it takes the place of all', async () => {
  const firstScript = `window.inspects = true;
    window.first = navigator.mediaDevices.getUserMedia({ video: true }).then((stream) => {
      const [track] = stream.getVideoTracks();
      inspect(track, 'first');
      return track.label;
    });`;
  await withCall({ firstScript }, async ({ set, visit }) => {
    await set({ mode: 'avatar', always: true });
    const page = await visit();
    const label = await page.evaluate(
      () => (window as unknown as { first: Promise<string> }).first,
    );
    // The page sees the camera that it knows, and never the face.
    expect(label).not.toBe('Livemoji Camera');
    await expectNothingSeen(page, 'first');
  });
});

test('a frame of another origin, in a page that is not turned on', async () => {
  await withCall({}, async ({ extension, site }) => {
    const outer = await serveCallSite({
      body: `<iframe allow="camera" src="${site.origin}/"></iframe>`,
    });
    const page = await extension.browser.newPage();
    await page.goto(outer.origin);
    const frame = await page.waitForFrame((each) => each.url().startsWith(site.origin));
    await frame.waitForFunction(() => 'openLivemoji' in window);
    await frame.evaluate(() =>
      (window as unknown as { openLivemoji(): Promise<string> }).openLivemoji(),
    );
    await frame.waitForFunction(
      () => (document.querySelector<HTMLVideoElement>('#own')?.currentTime ?? 0) > 0.3,
    );
    expect(await page.evaluate(() => navigator.mediaDevices.getUserMedia.toString())).toContain(
      '[native code]',
    );
    const outside = await page.evaluate(async () => {
      const stream = await navigator.mediaDevices.getUserMedia({ video: true });
      for (const track of stream.getTracks()) track.stop();
      return (await navigator.mediaDevices.enumerateDevices()).map(({ label }) => label);
    });
    expect(outside).not.toContain('Livemoji Camera');
    outer.close();
  });
});

test('a page that goes on without reloading, and one that is written anew', async () => {
  await withCall({}, async ({ visit }) => {
    const page = await visit();
    await inPage(page, async (scope) => void (await scope.openLivemoji()));
    await page.evaluate(() => history.pushState({}, '', '/room/2'));
    await expectPictures(page);
    await inPage(page, async (scope) => void (await scope.openLivemoji()));
    await expectPictures(page);
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><video id="own" autoplay muted></video>');
      document.close();
    });
    await inPage(page, async (scope) => void (await scope.openLivemoji()));
    await expectPictures(page);
  });
});

async function expectPictures(page: Page): Promise<void> {
  const before = await page.$eval('#own', (video) => (video as HTMLVideoElement).currentTime);
  await page.waitForFunction(
    (time) => (document.querySelector<HTMLVideoElement>('#own')?.currentTime ?? 0) > time + 0.3,
    {},
    before,
  );
}

/** Looks at enough pictures to see the patch on the nose, if it were there. */
async function expectNothingSeen(page: Page, name: string): Promise<void> {
  await page.waitForFunction(
    (key) =>
      ((window as unknown as { inspections?: Record<string, Inspection> }).inspections?.[key]
        ?.frames ?? 0) > 45,
    {},
    name,
  );
  const inspections = await inPage(page, (scope) => scope.inspections);
  expect(inspections[name]?.patched).toBe(0);
}
