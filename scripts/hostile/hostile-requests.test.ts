import { expect, onTestFinished, test, vi } from 'vitest';
import { HOST_EVENT, PAGE_HALF_EVENT, parsePageRequest } from '../../lib/call/page-protocol.ts';
import { CallBridge, type CallBridgeParts } from '../../lib/compositor/call-bridge.ts';
import { readHostMessage } from '../../lib/virtual-camera/host-message.ts';
import { hostileRequests } from './hostile-requests.ts';

const SEED = 20_261_125;
const MESSAGES = 100_000;

test('100,000 requests of a page: what is read is within bounds, and nothing is half read', () => {
  const next = hostileRequests(SEED);
  const counts = { read: 0, refused: 0 };
  for (let count = 0; count < MESSAGES; count++) {
    const sent = next();
    const request = parsePageRequest(sent);
    if (!request) {
      counts.refused += 1;
      continue;
    }
    counts.read += 1;
    expect(request).toEqual(sent);
    expect(Object.keys(request).length).toBe(Object.keys(Object(sent)).length);
    expect(request.output.length).toBeGreaterThan(0);
    expect(request.output.length).toBeLessThan(65);
    if (request.type === 'close') continue;
    const { width, height, frameRate } = request.settings;
    expect(Number.isInteger(width) && Number.isInteger(height)).toBe(true);
    expect(width >= 1 && width <= 1920 && height >= 1 && height <= 1080).toBe(true);
    expect(frameRate >= 1 && frameRate <= 30).toBe(true);
  }
  expect(counts.read).toBeGreaterThan(MESSAGES / 10);
  expect(counts.refused).toBeGreaterThan(MESSAGES / 10);
});

test('the same seed gives the same requests', () => {
  const [one, other, another] = [hostileRequests(1), hostileRequests(1), hostileRequests(2)];
  const first = Array.from({ length: 100 }, one);
  expect(Array.from({ length: 100 }, other)).toEqual(first);
  expect(Array.from({ length: 100 }, another)).not.toEqual(first);
});

test('the page reads none of them as a message of the host', () => {
  const next = hostileRequests(SEED + 1);
  for (let count = 0; count < MESSAGES; count++) expect(readHostMessage(next())).toBeUndefined();
});

/** A bridge in a page of its own, and the port that the page has taken. */
function startBridge(change: Partial<CallBridgeParts> = {}) {
  const open = new Set<string>();
  const settled = { opened: 0, most: 0, handedOver: 0 };
  const host = {
    open: (output: string) => {
      open.add(output);
      settled.opened += 1;
      settled.most = Math.max(settled.most, open.size);
      return new EventTarget() as MediaStreamTrack;
    },
    change: () => undefined,
    close: (output: string) => void open.delete(output),
    get isIdle() {
      return open.size === 0;
    },
  };
  const page = new EventTarget();
  const ports: MessagePort[] = [];
  page.addEventListener(HOST_EVENT, (event) => ports.push(...(event as MessageEvent).ports));
  const askForCamera = vi.fn(() => Promise.resolve());
  new CallBridge({
    page,
    isOrphan: () => false,
    askForCamera,
    runningHost: async () => host,
    loadHost: async () => host,
    handOver: () => {
      settled.handedOver += 1;
    },
    ...change,
  });
  onTestFinished(() => {
    for (const port of ports) port.close();
  });
  return { page, ports, open, settled, askForCamera };
}

/** Sends what a page may, and waits for the answer to one more request. */
async function flood(port: MessagePort, seed: number, messages: number): Promise<void> {
  const next = hostileRequests(seed);
  for (let sent = 0; sent < messages; sent++) port.postMessage(next());
  const last = { width: 1, height: 1, frameRate: 1 };
  const answered = new Promise<void>((resolve) => {
    port.onmessage = ({ data }) => {
      if (Object(data).output === 'last') resolve();
    };
  });
  port.postMessage({ type: 'open', output: 'last', event: 'last', settings: last });
  await answered;
}

test('the bridge stands 100,000 of them, and holds no more tracks than it may', async () => {
  const { ports, open, settled } = startBridge();
  const [port] = ports;
  if (!port) throw new Error('The page has no port.');
  await flood(port, SEED + 2, MESSAGES);
  expect(settled.opened).toBeGreaterThan(1000);
  expect(settled.handedOver).toBe(settled.opened);
  expect(settled.most).toBeLessThan(33);
  for (const output of [...open]) port.postMessage({ type: 'close', output });
  await expect.poll(() => open.size).toBe(0);
});

test('a page that may use no camera gets none, whatever it sends', async () => {
  const refusal = new DOMException('Permission denied', 'NotAllowedError');
  const { ports, settled } = startBridge({ askForCamera: () => Promise.reject(refusal) });
  const [port] = ports;
  if (!port) throw new Error('The page has no port.');
  await flood(port, SEED + 3, 20_000);
  expect(settled).toEqual({ opened: 0, most: 0, handedOver: 0 });
});

test('a page that calls again and again has no more than eight ports that somebody listens at', async () => {
  const { page, ports, settled } = startBridge();
  for (let call = 0; call < 1000; call++) page.dispatchEvent(new Event(PAGE_HALF_EVENT));
  expect(ports).toHaveLength(1001);
  const settings = { width: 1, height: 1, frameRate: 1 };
  for (const port of ports) {
    port.postMessage({ type: 'open', output: 'one', event: 'one', settings });
  }
  await expect.poll(() => settled.opened).toBe(8);
});
