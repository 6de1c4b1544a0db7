/** Runs in the page: what a page may do to find the virtual camera out, or to break it without meaning to. */

declare global {
  interface Window {
    pageTools: typeof tools;
  }
}

interface BrokenOutcome {
  readonly label: string | undefined;
  readonly isListed: boolean;
  readonly width: number | undefined;
  /** What the page has seen of the virtual camera's doings. */
  readonly seen: readonly string[];
}

const REPLACED: readonly (readonly [string, object, readonly string[]])[] = [
  ['Promise', Promise.prototype, ['then', 'catch', 'finally']],
  ['Promise', Promise, ['resolve', 'reject', 'all']],
  ['WeakMap', WeakMap.prototype, ['get', 'set', 'has']],
  ['Map', Map.prototype, ['get', 'set', 'has']],
  ['Function', Function.prototype, ['call', 'apply', 'bind', 'toString']],
  ['Reflect', Reflect, ['apply', 'defineProperty', 'getOwnPropertyDescriptor']],
  ['EventTarget', EventTarget.prototype, ['addEventListener', 'dispatchEvent']],
  ['Event', Event.prototype, ['stopImmediatePropagation', 'preventDefault']],
  ['MessagePort', MessagePort.prototype, ['postMessage', 'start', 'close']],
  ['MediaStream', MediaStream.prototype, ['addTrack', 'getTracks', 'clone']],
  ['MediaDevices', MediaDevices.prototype, ['getUserMedia', 'enumerateDevices']],
  ['MediaStreamTrack', MediaStreamTrack.prototype, ['clone', 'stop', 'getSettings']],
  ['WeakRef', WeakRef.prototype, ['deref']],
  ['FinalizationRegistry', FinalizationRegistry.prototype, ['register']],
  ['String', String.prototype, ['indexOf', 'slice', 'split']],
  ['crypto', Crypto.prototype, ['randomUUID']],
];

/** Replaces much of the language and the browser by functions that note each call and fail. */
async function withBrokenLanguage(deviceId: string): Promise<BrokenOutcome> {
  const { mediaDevices } = navigator;
  const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
  const enumerateDevices = mediaDevices.enumerateDevices.bind(mediaDevices);
  const seen: string[] = [];
  for (const [owner, object, names] of REPLACED) {
    for (const name of names) {
      const value = () => {
        seen[seen.length] = `${owner}.${name}`;
        throw new Error('The page has broken it.');
      };
      Object.defineProperty(object, name, { value, configurable: true, writable: true });
    }
  }
  const video = { deviceId: { exact: deviceId } };
  const track = (await getUserMedia({ video })).getVideoTracks()[0];
  await track?.applyConstraints({ width: 320 });
  const devices = await enumerateDevices();
  const isListed = devices.some((each) => each.deviceId === deviceId);
  const { label } = track ?? {};
  // Through the settings' own function, which is the page's by now.
  const width = track?.getConstraints().width as number | undefined;
  return { label, isListed, width, seen };
}

const remembered: unknown[] = [];

function functions(): unknown[] {
  return [
    MediaDevices.prototype.getUserMedia,
    MediaDevices.prototype.enumerateDevices,
    MediaStreamTrack.prototype.clone,
    Function.prototype.toString,
  ];
}

function remember(): void {
  remembered.push(...functions());
}

function isUnchanged(): boolean {
  return functions().every((each, index) => each === remembered[index]);
}

async function stacksOfErrors(): Promise<string[]> {
  const stacks: string[] = [];
  const note = (error: unknown) => stacks.push(String((error as Error).stack));
  const wrong = {} as MediaDevices;
  await MediaDevices.prototype.getUserMedia.call(wrong, { video: true }).catch(note);
  await MediaDevices.prototype.enumerateDevices.call(wrong).catch(note);
  await navigator.mediaDevices.getUserMedia({}).catch(note);
  for (const act of [
    () => MediaStreamTrack.prototype.getSettings.call({} as MediaStreamTrack),
    () => Function.prototype.toString.call({} as never),
    () => (MediaStreamTrack.prototype as { label: string }).label,
  ]) {
    try {
      act();
    } catch (error) {
      note(error);
    }
  }
  return stacks;
}

const tools = { withBrokenLanguage, remember, isUnchanged, stacksOfErrors };
window.pageTools = tools;
