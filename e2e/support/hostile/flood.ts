import { HOST_EVENT, PAGE_HALF_EVENT } from '../../../lib/call/page-protocol.ts';
import { TICK_PORT } from '../../../lib/channel/ticks.ts';
import { WATCH_PORT } from '../../../lib/channel/watch-messages.ts';
import { dragType } from '../../../lib/drag/marker.ts';
import { hostileRequests } from '../../../scripts/hostile/hostile-requests.ts';

/** What the page's half answers, or would. */
export interface FloodResult {
  readonly sent: number;
  /** Ports of the extension that the page got hold of. */
  readonly ports: number;
  /** What the page's own error handlers heard. */
  readonly errors: readonly string[];
}

/** Events of the browser's that the extension's scripts listen to, and its own, made up by a page. */
const MADE_UP = [
  PAGE_HALF_EVENT,
  HOST_EVENT,
  'pagehide',
  'pageshow',
  'visibilitychange',
  'fullscreenchange',
  'devicechange',
  'blur',
  'freeze',
  'resume',
] as const;
const KEYS = ['F8', 'Digit1', 'Digit7', 'KeyA'] as const;
const DRAGS = ['dragenter', 'dragover', 'dragleave', 'drop', 'dragend'] as const;

/**
 * Sends so many messages by every way that a page has to the extension's scripts, in an order that the seed gives.
 * Runs in the page's own world.
 */
export async function flood(
  extensionId: string,
  seed: number,
  messages: number,
): Promise<FloodResult> {
  const errors: string[] = [];
  addEventListener('error', ({ message }) => errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  const ports: MessagePort[] = [];
  addEventListener(HOST_EVENT, (event) => {
    if (event instanceof MessageEvent && !forged.has(event)) ports.push(...event.ports);
  });
  const forged = new WeakSet<Event>();
  const next = hostileRequests(seed);
  const ways = waysOf(extensionId, forged);
  for (let sent = 0; sent < messages; sent++) {
    const way = ways[sent % ways.length];
    way?.(next(), sent);
    for (const port of ports) port.postMessage(next());
    // Answers come in between, and a page that never rests would only prove that it hangs itself.
    if (sent % 200 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  return { sent: messages, ports: ports.length, errors };
}

type Way = (message: unknown, count: number) => void;

function waysOf(extensionId: string, forged: WeakSet<Event>): readonly Way[] {
  const field = document.querySelector('input[type="file"]') ?? document.body;
  const dispatch = (target: EventTarget, event: Event) => {
    forged.add(event);
    target.dispatchEvent(event);
  };
  const one = <Item>(items: readonly Item[], count: number) => items[count % items.length] as Item;
  return [
    (message) => postMessage(message, '*'),
    (message) => {
      const { port1, port2 } = new MessageChannel();
      dispatch(window, new MessageEvent(HOST_EVENT, { data: message, ports: [port2] }));
      port1.postMessage(message);
      port1.close();
    },
    (message, count) =>
      dispatch(window, new CustomEvent(one(MADE_UP, count >> 3), { detail: message })),
    (message, count) =>
      dispatch(document, new CustomEvent(one(MADE_UP, count >> 3), { detail: message })),
    (message, count) => {
      const script = one(['overlay', 'picture-field', 'call-bridge', 'call-camera'], count >> 3);
      const type = `${extensionId}:${script}:wxt:content-script-other`;
      dispatch(document, new CustomEvent(type, { detail: message }));
      postMessage({ type, contentScriptName: script, messageId: String(message) }, '*');
    },
    (_, count) => {
      const init = { code: one(KEYS, count >> 3), altKey: true, shiftKey: true, bubbles: true };
      dispatch(document.body, new KeyboardEvent(count % 2 ? 'keydown' : 'keyup', init));
    },
    (message, count) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([String(message)], `livemoji-${count}.png`));
      dataTransfer.setData(dragType('png'), String(message));
      const init = { dataTransfer, bubbles: true, cancelable: true, composed: true };
      dispatch(field, new DragEvent(one(DRAGS, count >> 3), init));
    },
    (message, count) => {
      // Open to a page only where a manifest says so.
      const { chrome } = window as unknown as {
        chrome?: { runtime?: { connect?(id: string, info: unknown): unknown } };
      };
      try {
        chrome?.runtime?.connect?.(extensionId, { name: one([WATCH_PORT, TICK_PORT], count >> 3) });
      } catch {
        // It is refused, as it should be.
      }
      void message;
    },
  ];
}

Object.assign(globalThis, { livemojiFlood: flood });
