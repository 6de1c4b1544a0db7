import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import {
  HOST_EVENT,
  type HostMessage,
  PAGE_HALF_EVENT,
  type PageRequest,
  parsePageRequest,
} from '../../lib/call/page-protocol.ts';
import type { CallHost } from '../shared/call-host.ts';
import { loadScript } from '../shared/load-script.ts';
import { askForCamera } from './camera-permission.ts';
import { onDeviceChange } from './offered-device.ts';
import { refusalOf } from './refusal.ts';

export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_start',
  allFrames: true,
  matchOriginAsFallback: true,
  main: () => new CallBridge().start(),
});

/**
 * The host's door to the page: small, since it is in every frame from the start. What composes the pictures comes
 * when the first track is asked for.
 */
class CallBridge {
  /** One for each time that the page's half called, or somebody in its name. */
  readonly #ports: MessagePort[] = [];
  /** After an update of the extension there is a new bridge; this one stays for the tracks that it has. */
  #isReplaced = false;
  #device: HostMessage | undefined;

  start(): void {
    addEventListener(PAGE_HALF_EVENT, () => this.#connect());
    this.#connect();
    addEventListener(HOST_EVENT, () => void this.#giveWay());
    onDeviceChange((device) => {
      this.#device = { type: 'device', ...device };
      this.#tell(this.#device);
    });
  }

  /** Gives the page's half a port; it may not be there yet, and will call then. One that it has stays good. */
  #connect(): void {
    if (isOrphan()) return;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      const request = parsePageRequest(data);
      if (request) void this.#answer(request);
    };
    this.#ports.push(port1);
    if (this.#ports.length > MOST_PORTS) this.#ports.shift()?.close();
    dispatchEvent(new MessageEvent(HOST_EVENT, { ports: [port2] }));
    if (this.#device) port1.postMessage(this.#device);
  }

  async #answer(request: PageRequest): Promise<void> {
    if (request.type === 'open') return this.#open(request);
    const host = await globalThis.livemojiCallHost;
    if (request.type === 'change') host?.change(request.output, request.settings);
    else host?.close(request.output);
    if (this.#isReplaced) await this.#giveWay();
  }

  /** Another bridge has come. The page's half turns to it when this one's port is closed. */
  async #giveWay(): Promise<void> {
    if (!isOrphan()) return;
    this.#isReplaced = true;
    const host = await globalThis.livemojiCallHost;
    if (host && !host.isIdle) return;
    this.#tell({ type: 'gone' });
    for (const port of this.#ports.splice(0)) port.close();
  }

  async #open({ output, event, settings }: Extract<PageRequest, { type: 'open' }>): Promise<void> {
    try {
      await askForCamera();
      const host = await loadHost();
      const track = host.open(output, settings);
      track.addEventListener('ended', () => this.#tell({ type: 'ended', output }));
      dispatchEvent(new MediaStreamTrackEvent(event, { track }));
      this.#tell({ type: 'opened', output });
    } catch (error) {
      this.#tell({ type: 'refused', output, ...refusalOf(error) });
    }
  }

  #tell(message: HostMessage): void {
    for (const port of this.#ports) port.postMessage(message);
  }
}

/** Only the first is used, until it is closed; a page that calls again and again gains nothing. */
const MOST_PORTS = 8;

/** Whether the extension that this script belongs to was updated, removed or turned off. */
function isOrphan(): boolean {
  return browser.runtime?.id === undefined;
}

/** @throws Error when the extension is gone, or its script does not start */
async function loadHost(): Promise<CallHost> {
  if (!globalThis.livemojiCallHost) await loadScript('call-host');
  const host = await globalThis.livemojiCallHost;
  if (!host) throw new DOMException('Could not start video source', 'NotReadableError');
  return host;
}
