import {
  HOST_EVENT,
  type HostMessage,
  type OfferedDevice,
  type OutputSettings,
  PAGE_HALF_EVENT,
  type PageRequest,
} from '../../../lib/call/page-protocol.ts';

export interface FakeHostOptions {
  readonly device: OfferedDevice;
  /** Answers every opening with this instead of a track. */
  readonly refusal?: {
    readonly name: 'NotAllowedError' | 'NotReadableError';
    readonly message: string;
  };
  /** Milliseconds after the page's half has announced itself; at once without it. */
  readonly delay?: number;
}

/** What a test can do with the host, by events of the page that only tests know. */
export type FakeHostOrder =
  | { readonly type: 'offer'; readonly device: OfferedDevice }
  | { readonly type: 'leave' }
  | { readonly type: 'end' };

/** Name of a CustomEvent whose detail is a FakeHostOrder. */
export const ORDER_EVENT = 'fake-host-order';
/** Name of a CustomEvent whose detail is a PageRequest that the host has received. */
export const RECEIVED_EVENT = 'fake-host-received';

interface Output {
  settings: OutputSettings;
  readonly writer: WritableStreamDefaultWriter<VideoFrame>;
  timer: number;
}

/**
 * Stands for the host of the extension: plays a coloured canvas on every track that the page's half opens. It lives
 * in the page's world, so it keeps what it needs of that before the page can replace it.
 */
export function startFakeHost(options: FakeHostOptions): void {
  const outputs: Record<string, Output> = {};
  const { port1: port, port2: ofPage } = new MessageChannel();
  const post = port.postMessage.bind(port);
  const dispatch = window.dispatchEvent.bind(window);
  const { clone } = MediaStreamTrack.prototype;
  const { apply } = Reflect;
  const send = (message: HostMessage) => post(message);
  const end = (name: string) => {
    const output = outputs[name];
    if (!output) return;
    delete outputs[name];
    clearInterval(output.timer);
    void output.writer.close();
  };
  port.onmessage = ({ data }: MessageEvent<PageRequest>) => {
    dispatch(new CustomEvent(RECEIVED_EVENT, { detail: data }));
    if (data.type === 'close') end(data.output);
    if (data.type === 'change') change(outputs[data.output], data.settings);
    if (data.type !== 'open') return;
    const generator = new MediaStreamTrackGenerator({ kind: 'video' });
    const hand = () => {
      const track = apply(clone, generator, []);
      dispatch(new MediaStreamTrackEvent(data.event, { track }));
    };
    send(open(data, outputs, options, generator, hand));
  };
  addEventListener(ORDER_EVENT, (event) => {
    const order = (event as CustomEvent<FakeHostOrder>).detail;
    if (order.type === 'offer') send(order.device);
    if (order.type === 'leave') send({ type: 'gone' });
    if (order.type !== 'end') return;
    for (const output of Object.keys(outputs)) {
      end(output);
      send({ type: 'ended', output });
    }
  });
  const meet = () => {
    dispatch(new MessageEvent(HOST_EVENT, { ports: [ofPage] }));
    send(options.device);
  };
  const { delay } = options;
  const onPageHalf = delay === undefined ? meet : () => setTimeout(meet, delay);
  addEventListener(PAGE_HALF_EVENT, onPageHalf, { once: true });
}

function open(
  { output, settings }: Extract<PageRequest, { type: 'open' }>,
  outputs: Record<string, Output>,
  { refusal }: FakeHostOptions,
  generator: MediaStreamTrackGenerator<VideoFrame>,
  hand: () => void,
): HostMessage {
  if (refusal) return { type: 'refused', output, ...refusal };
  const opened: Output = { settings, writer: generator.writable.getWriter(), timer: 0 };
  play(opened);
  outputs[output] = opened;
  hand();
  return { type: 'opened', output };
}

function change(output: Output | undefined, settings: OutputSettings): void {
  if (!output) return;
  output.settings = settings;
  clearInterval(output.timer);
  play(output);
}

function play(output: Output): void {
  const { width, height, frameRate } = output.settings;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  const draw = async () => {
    if (!context) return;
    context.fillStyle = `hsl(${performance.now() % 360} 80% 50%)`;
    context.fillRect(0, 0, width, height);
    const frame = new VideoFrame(canvas, { timestamp: performance.now() * 1000 });
    try {
      await output.writer.write(frame);
    } catch {
      clearInterval(output.timer);
    }
  };
  void draw();
  output.timer = setInterval(() => void draw(), 1000 / frameRate) as unknown as number;
}
