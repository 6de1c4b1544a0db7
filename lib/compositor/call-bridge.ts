import {
  HOST_EVENT,
  type HostMessage,
  type OfferedDevice,
  PAGE_HALF_EVENT,
  type PageRequest,
  parsePageRequest,
} from '../call/page-protocol.ts';
import type { CallHost } from './call-host.ts';
import { refusalOf } from './refusal.ts';

/** What the bridge stands on; tests give it other things. */
export interface CallBridgeParts {
  /** The page's window, on which the two halves find each other. */
  readonly page: EventTarget;
  /** Whether the extension that this script belongs to was updated, removed or turned off. */
  isOrphan(): boolean;
  /** Sees that the page may use a camera; rejects with what getUserMedia rejects with. */
  askForCamera(): Promise<void>;
  /** The host, if there is one already. */
  runningHost(): Promise<CallHost | undefined>;
  /** Starts the host where there is none yet; rejects where it doesn't start. */
  loadHost(): Promise<CallHost>;
  /** Hands a track over to the page, by an event of this name. */
  handOver(event: string, track: MediaStreamTrack): void;
}

/** Only the first is used, until it is closed; a page that calls again and again gains nothing. */
const MOST_PORTS = 8;
/** More tracks than any call has; a page that asks for more fills its own memory, and gets none. */
const MOST_OUTPUTS = 32;

/**
 * The host's door to the page: small, since it is in every frame from the start. What composes the pictures comes
 * when the first track is asked for.
 */
export class CallBridge {
  readonly #parts: CallBridgeParts;
  /** One for each time that the page's half called, or somebody in its name. */
  readonly #ports: MessagePort[] = [];
  /** The tracks that are open, or being opened. */
  readonly #outputs = new Set<string>();
  /** After an update of the extension there is a new bridge; this one stays for the tracks that it has. */
  #isReplaced = false;
  #device: HostMessage | undefined;

  constructor(parts: CallBridgeParts) {
    this.#parts = parts;
    const { page } = parts;
    page.addEventListener(PAGE_HALF_EVENT, () => this.#connect());
    this.#connect();
    page.addEventListener(HOST_EVENT, () => void this.#giveWay());
  }

  /** Tells what this page is offered, now and whenever its half calls. */
  offer(device: Omit<OfferedDevice, 'type'>): void {
    this.#device = { type: 'device', ...device };
    this.#tell(this.#device);
  }

  /** Gives the page's half a port; it may not be there yet, and will call then. One that it has stays good. */
  #connect(): void {
    if (this.#parts.isOrphan()) return;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      const request = parsePageRequest(data);
      if (request) void this.#answer(request);
    };
    this.#ports.push(port1);
    if (this.#ports.length > MOST_PORTS) this.#ports.shift()?.close();
    this.#parts.page.dispatchEvent(new MessageEvent(HOST_EVENT, { ports: [port2] }));
    if (this.#device) port1.postMessage(this.#device);
  }

  async #answer(request: PageRequest): Promise<void> {
    if (request.type === 'open') return this.#open(request);
    const host = await this.#parts.runningHost();
    if (request.type === 'change') {
      host?.change(request.output, request.settings);
    } else {
      this.#outputs.delete(request.output);
      host?.close(request.output);
    }
    if (this.#isReplaced) await this.#giveWay();
  }

  /** Another bridge has come. The page's half turns to it when this one's port is closed. */
  async #giveWay(): Promise<void> {
    if (!this.#parts.isOrphan()) return;
    this.#isReplaced = true;
    const host = await this.#parts.runningHost();
    if (host && !host.isIdle) return;
    this.#tell({ type: 'gone' });
    for (const port of this.#ports.splice(0)) port.close();
  }

  async #open({ output, event, settings }: Extract<PageRequest, { type: 'open' }>): Promise<void> {
    const isKnown = this.#outputs.has(output);
    try {
      if (!isKnown && this.#outputs.size >= MOST_OUTPUTS) throw new Error('There are too many.');
      this.#outputs.add(output);
      await this.#parts.askForCamera();
      const host = await this.#parts.loadHost();
      const track = host.open(output, settings);
      track.addEventListener('ended', () => this.#tell({ type: 'ended', output }));
      this.#parts.handOver(event, track);
      this.#tell({ type: 'opened', output });
    } catch (error) {
      if (!isKnown) this.#outputs.delete(output);
      this.#tell({ type: 'refused', output, ...refusalOf(error) });
    }
  }

  #tell(message: HostMessage): void {
    for (const port of this.#ports) port.postMessage(message);
  }
}
