import {
  HOST_EVENT,
  type HostMessage,
  type OfferedDevice,
  type OutputSettings,
  PAGE_HALF_EVENT,
  type PageRequest,
} from '../call/page-protocol.ts';
import { readHostMessage } from './host-message.ts';
import type { Natives } from './natives.ts';
import { type Deferred, deferred, emptyRecord } from './primordials.ts';
import { NOT_READABLE, Refusal } from './refusal.ts';

/** So long may a page wait for the host, counted from its start or from the end of the host before. */
const HOST_WAIT_MILLISECONDS = 5000;

/** What the link tells of by itself. */
export interface HostListener {
  /** The device came, went or changed. */
  offerChanged(): void;
  /** An output gives no more pictures. */
  outputEnded(output: string): void;
  /** The host is gone, and all its outputs with it. */
  hostLost(): void;
}

interface Opening {
  readonly answer: Deferred<MediaStreamTrack>;
  track: MediaStreamTrack | undefined;
}

/** The page's end of the connection with the host, which may be gone and come again. */
export class HostLink {
  readonly #natives: Natives;
  readonly #scope: Window;
  readonly #listener: HostListener;
  readonly #openings = emptyRecord<Opening>();
  #port: MessagePort | undefined;
  #offer: OfferedDevice | undefined;
  #lastOffer: OfferedDevice | undefined;
  /** Settled as soon as it is known whether there is a host. */
  #known = deferred<void>();
  #isKnown = false;
  #document: Document;
  /** Counts the waits, of which only the last one counts. */
  #wait = 0;

  constructor(scope: Window, natives: Natives, listener: HostListener) {
    this.#natives = natives;
    this.#scope = scope;
    this.#listener = listener;
    this.#document = scope.document;
    this.#listen();
    this.#waitForHost();
  }

  /** Tells the host that the page's half is there. */
  announce(): void {
    this.#natives.dispatchEvent(this.#scope, new this.#natives.Event(PAGE_HALF_EVENT));
  }

  /**
   * Looks for the host of the document that is in the window now: the empty document of a new frame hands its window
   * on to the next one, but not its host.
   */
  renew(): void {
    if (this.#document === this.#scope.document) return;
    this.#document = this.#scope.document;
    this.#lose();
    this.#listen();
    this.announce();
  }

  /** What the host offers now, without waiting; also when the person has turned it off for the site. */
  get offer(): OfferedDevice | undefined {
    return this.#offer;
  }

  /** Whether the host, when it was last heard of, took the place of every camera. */
  get tookEveryCamera(): boolean {
    return this.#lastOffer?.always === true && this.#lastOffer.offered;
  }

  /** Waits for the host, some seconds at the most. */
  async whenKnown(): Promise<OfferedDevice | undefined> {
    // document.open() takes the listeners off the window.
    this.#listen();
    await this.#known.promise;
    return this.#offer;
  }

  /**
   * Opens an output.
   *
   * @param output a new name for it
   * @throws Refusal when the host refuses or is gone
   */
  async open(output: string, settings: OutputSettings): Promise<MediaStreamTrack> {
    const { addEventListener, removeEventListener, randomId } = this.#natives;
    if (!this.#port) throw NOT_READABLE;
    const opening: Opening = { answer: deferred(), track: undefined };
    const event = randomId();
    const take = (arrival: Event) => this.#take(opening, arrival);
    this.#openings[output] = opening;
    addEventListener(this.#scope, event, take, { capture: true });
    try {
      this.#send({ type: 'open', output, event, settings });
      return await opening.answer.promise;
    } finally {
      removeEventListener(this.#scope, event, take, { capture: true });
      delete this.#openings[output];
    }
  }

  change(output: string, settings: OutputSettings): void {
    this.#send({ type: 'change', output, settings });
  }

  close(output: string): void {
    this.#send({ type: 'close', output });
  }

  #send(request: PageRequest): void {
    if (this.#port) this.#natives.postMessage(this.#port, request);
  }

  /** First in the capturing phase: what is for this link doesn't reach the page. */
  #listen(): void {
    this.#natives.addEventListener(this.#scope, HOST_EVENT, this.#meet, { capture: true });
  }

  readonly #meet = (event: Event): void => {
    const { addEventListener, messagePorts, startPort, stopPropagation } = this.#natives;
    stopPropagation(event);
    // Not a MessageEvent of a host's, or one more host while there is one.
    const port = this.#port ? undefined : portOf(() => messagePorts(event));
    if (!port) return;
    this.#port = port;
    addEventListener(port, 'message', (message) => this.#receive(port, message));
    startPort(port);
  };

  #receive(port: MessagePort, event: Event): void {
    const message = readHostMessage(this.#natives.messageData(event));
    if (message && port === this.#port) this.#follow(message);
  }

  #follow(message: HostMessage): void {
    switch (message.type) {
      case 'device':
        this.#offer = message;
        this.#lastOffer = message;
        this.#conclude();
        break;
      case 'opened': {
        const opening = this.#openings[message.output];
        if (opening?.track) opening.answer.resolve(opening.track);
        else opening?.answer.reject(NOT_READABLE);
        break;
      }
      case 'refused':
        this.#openings[message.output]?.answer.reject(new Refusal(message.name, message.message));
        break;
      case 'ended':
        this.#listener.outputEnded(message.output);
        break;
      case 'gone':
        this.#lose();
        // Another one may be there already, of a newer version of the extension.
        this.announce();
    }
  }

  #take(opening: Opening, event: Event): void {
    this.#natives.stopPropagation(event);
    opening.track = this.#natives.eventTrack(event);
  }

  #lose(): void {
    this.#port = undefined;
    this.#offer = undefined;
    for (const output in this.#openings) this.#openings[output]?.answer.reject(NOT_READABLE);
    if (this.#isKnown) this.#known = deferred();
    this.#isKnown = false;
    this.#waitForHost();
    this.#listener.hostLost();
  }

  #waitForHost(): void {
    this.#wait += 1;
    const wait = this.#wait;
    this.#natives.setTimeout(() => {
      if (wait === this.#wait && !this.#isKnown) this.#conclude();
    }, HOST_WAIT_MILLISECONDS);
  }

  #conclude(): void {
    this.#isKnown = true;
    this.#known.resolve();
    this.#listener.offerChanged();
  }
}

/** @returns the port that an event brings, or undefined when it is no such event */
function portOf(read: () => readonly MessagePort[]): MessagePort | undefined {
  try {
    return read()[0];
  } catch {
    return undefined;
  }
}
