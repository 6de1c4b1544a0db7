import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_CALL_SETTINGS } from '../lib/settings/call-settings.ts';
import { prepareCall, type Surroundings } from './support/call/in-call.ts';
import { startPeerServer } from './support/call/peer-server.ts';

/** What page/peer.js offers. */
interface PeerWindow {
  fillMenu(): Promise<void>;
  join(name: string, port: number): Promise<void>;
  callSomebody(name: string): Promise<void>;
  hangUp(): void;
  seen(): { readonly width: number; readonly corner: readonly number[]; readonly time: number };
}

const BODY = `<select id="cameras" aria-label="Camera"></select>
<script src="/peerjs.js"></script><script src="/peer.js"></script>`;
/** A codec changes colours a little. */
const NEARLY = 24;

let surroundings: Surroundings;
let server: Awaited<ReturnType<typeof startPeerServer>>;

beforeAll(async () => {
  [surroundings, server] = await Promise.all([
    prepareCall('patched', { body: BODY }),
    startPeerServer(),
  ]);
});

afterAll(async () => {
  await surroundings.close();
  server.close();
});

test('a call on PeerJS: camera menu, avatar on the other side, hidden tab, hang up, light off', async () => {
  await surroundings.set({ mode: 'avatar' });
  const [friend, me] = [await surroundings.visit(), await surroundings.visit()];
  await friend.evaluate(
    (port) => (window as unknown as PeerWindow).join('friend', port),
    server.port,
  );
  await me.evaluate((port) => (window as unknown as PeerWindow).join('me', port), server.port);
  await me.evaluate(() => (window as unknown as PeerWindow).fillMenu());
  const cameras = await me.$$eval('#cameras option', (all) => all.map((each) => each.textContent));
  expect(cameras).toContain('Livemoji Camera');
  await me.$eval('#cameras', (menu) => {
    const [option] = [...menu.querySelectorAll('option')].filter(
      ({ textContent }) => textContent === 'Livemoji Camera',
    );
    (menu as HTMLSelectElement).value = option?.value ?? '';
  });
  await me.evaluate(() => (window as unknown as PeerWindow).callSomebody('friend'));
  // With the other side in front, one's own tab is hidden.
  await friend.bringToFront();
  expect(await me.evaluate(() => document.visibilityState)).toBe('hidden');
  await expect
    .poll(async () => (await seenBy(friend)).time, { timeout: 20_000 })
    .toBeGreaterThan(1);
  expect(distance((await seenBy(friend)).corner, backdropAbove())).toBeLessThan(NEARLY);

  // The studio watches too, and is the last that could keep the camera open.
  await surroundings.studio.goto('about:blank');
  expect(await badge(surroundings)).toBe('●');
  await me.evaluate(() => (window as unknown as PeerWindow).hangUp());
  await expect.poll(() => badge(surroundings), { timeout: 10_000 }).toBe('');
});

function seenBy(page: Page): Promise<ReturnType<PeerWindow['seen']>> {
  return page.evaluate(() => (window as unknown as PeerWindow).seen());
}

/** What the toolbar's badge says: it is lit as long as the camera is open. */
async function badge({ extension }: Surroundings): Promise<string> {
  const worker = await extension.serviceWorker();
  return worker.evaluate(() => chrome.action.getBadgeText({}));
}

function backdropAbove(): readonly number[] {
  const { backdrop } = DEFAULT_CALL_SETTINGS;
  if (backdrop.kind !== 'gradient') throw new Error('The default backdrop is a gradient.');
  return [1, 3, 5].map((index) => Number.parseInt(backdrop.from.slice(index, index + 2), 16));
}

function distance(one: readonly number[], other: readonly number[]): number {
  return Math.max(...one.map((value, index) => Math.abs(value - (other[index] ?? 0))));
}
