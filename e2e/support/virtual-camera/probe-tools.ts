/** Run in the page: what the probes of the media API have in common. */

/** One look at the media API; what it returns can be written as JSON. */
export type Probe = (camera: ProbedCamera) => unknown;

/** The camera that a page is probed with. */
export interface ProbedCamera {
  readonly deviceId: string;
  /** Opens it, with further constraints. */
  open(constraints?: MediaTrackConstraints): Promise<MediaStreamTrack>;
}

/** What happened: the value, or the error with all that a page can read of it. */
export async function outcome(act: () => unknown): Promise<unknown> {
  try {
    return { value: await act() };
  } catch (error) {
    return { error: described(error) };
  }
}

/** The same, for what happens at once. */
export function immediateOutcome(act: () => unknown): unknown {
  try {
    const value = act();
    if (value instanceof Promise) value.catch(() => undefined);
    return { value: value instanceof Promise ? 'a promise' : String(value) };
  } catch (error) {
    return { error: described(error) };
  }
}

function described(error: unknown): unknown {
  if (typeof error !== 'object' || error === null) return String(error);
  const { name, message, code, constraint, stack } = error as Record<string, unknown>;
  return {
    class: (error as object).constructor.name,
    tag: Object.prototype.toString.call(error),
    own: Object.getOwnPropertyNames(error),
    name,
    message,
    code,
    constraint,
    stackType: typeof stack,
    stackHead: typeof stack === 'string' ? stack.split('\n')[0] : undefined,
    // The page's own functions are the only ones that it should find there.
    frame: typeof stack === 'string' ? functionOf(stack.split('\n')[1]) : undefined,
  };
}

function functionOf(line = ''): string {
  return /at (?:async )?(?:new )?([\w.]+) \(/.exec(line)?.[1] ? 'named' : line.slice(0, 8);
}

/** What a property is, without its value. */
export function descriptorOf(owner: object, name: string): unknown {
  const found = Object.getOwnPropertyDescriptor(owner, name);
  if (!found) return null;
  const { value, get, set, ...flags } = found;
  return {
    ...flags,
    value: functionFacts(value),
    get: functionFacts(get),
    set: functionFacts(set),
  };
}

function functionFacts(value: unknown): unknown {
  if (typeof value !== 'function') return typeof value;
  return {
    name: value.name,
    length: value.length,
    text: Function.prototype.toString.call(value),
    ownText: value.toString(),
    asString: `${value}`,
    own: Reflect.ownKeys(value).map(String),
    hasPrototype: 'prototype' in value,
    prototype: Object.getPrototypeOf(value) === Function.prototype,
    construct: immediateOutcome(() => Reflect.construct(Object, [], value)),
  };
}

export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Names that only cameras with moving parts have; the virtual one has none. */
const PARTS = ['exposureMode', 'exposureTime', 'focusDistance', 'focusMode'];

/** A dictionary without what only cameras with moving parts have. */
export function withoutParts<Dictionary extends object>(dictionary: Dictionary): object {
  return Object.fromEntries(Object.entries(dictionary).filter(([name]) => !PARTS.includes(name)));
}

/** The size of the pictures that really come. */
export async function pictureSize(track: MediaStreamTrack): Promise<string> {
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = new MediaStream([track]);
  await video.play();
  const { promise, resolve } = Promise.withResolvers<void>();
  let pictures = 0;
  const count = () => {
    pictures += 1;
    if (pictures > 8) resolve();
    else video.requestVideoFrameCallback(count);
  };
  video.requestVideoFrameCallback(count);
  await Promise.race([promise, wait(3000)]);
  const size = `${video.videoWidth}x${video.videoHeight}`;
  video.srcObject = null;
  return size;
}
