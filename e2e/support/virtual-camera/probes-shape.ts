/** Run in the page: how the media API looks, without a camera being open. */
import { descriptorOf, immediateOutcome, outcome, type Probe } from './probe-tools.ts';

const { prototype: Devices } = MediaDevices;
const { prototype: Track } = MediaStreamTrack;
const { prototype: Info } = MediaDeviceInfo;

const PROPERTIES: readonly (readonly [string, object, readonly string[]])[] = [
  ['MediaDevices', Devices, ['getUserMedia', 'enumerateDevices', 'getDisplayMedia']],
  ['MediaDevices', Devices, ['getSupportedConstraints', 'ondevicechange']],
  ['MediaStreamTrack', Track, ['label', 'getSettings', 'getCapabilities', 'getConstraints']],
  ['MediaStreamTrack', Track, ['applyConstraints', 'clone', 'stop', 'enabled', 'muted', 'stats']],
  ['MediaStream', MediaStream.prototype, ['clone', 'getVideoTracks', 'addTrack']],
  ['MediaDeviceInfo', Info, ['deviceId', 'kind', 'label', 'groupId', 'toJSON']],
  ['InputDeviceInfo', InputDeviceInfo.prototype, ['getCapabilities']],
  ['Navigator', Navigator.prototype, ['getUserMedia', 'webkitGetUserMedia', 'mediaDevices']],
  ['Function', Function.prototype, ['toString', 'call', 'apply', 'bind']],
];

const descriptors = Object.fromEntries(
  PROPERTIES.flatMap(([owner, prototype, names]) =>
    names.map((name): [string, Probe] => [
      `descriptor of ${owner}.${name}`,
      () => descriptorOf(prototype, name),
    ]),
  ),
);

const receivers = Object.fromEntries(
  PROPERTIES.flatMap(([owner, prototype, names]) =>
    names.map((name): [string, Probe] => [
      `wrong receiver of ${owner}.${name}`,
      async () => {
        const { value, get } = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
        const method = value ?? get;
        if (typeof method !== 'function' || owner === 'Function') return null;
        const call = () => Reflect.apply(method, {}, [{ video: true }, () => 0, () => 0]);
        return [immediateOutcome(call), await outcome(call), await outcome(() => method())];
      },
    ]),
  ),
);

export const SHAPE_PROBES: Readonly<Record<string, Probe>> = {
  ...descriptors,
  ...receivers,
  'own properties of the window': () =>
    Object.getOwnPropertyNames(window).filter((name) => !/^(Probe|probe|run)/.test(name)),
  'own properties of navigator': () => Object.getOwnPropertyNames(navigator),
  'own properties of navigator.mediaDevices': () => Reflect.ownKeys(navigator.mediaDevices),
  'names on the prototypes': () =>
    PROPERTIES.map(([, prototype]) => Reflect.ownKeys(prototype).map(String)),
  'toString of toString': () => Function.prototype.toString.toString(),
  'toString of no function': () =>
    immediateOutcome(() => Function.prototype.toString.call({} as never)),
  'toString of a class and a bound function': () => [
    class A {}.toString(),
    navigator.mediaDevices.getUserMedia.bind(null).toString(),
  ],
  'toString with an odd prototype': () =>
    immediateOutcome(() => Object.create(navigator.mediaDevices.getUserMedia).toString()),
  'toString of another window': () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const { Function: Other } = frame.contentWindow as Window & typeof globalThis;
    const text = Other.prototype.toString.call(navigator.mediaDevices.getUserMedia);
    frame.remove();
    return text;
  },
  'the prototype chain of a function cannot be closed': () =>
    immediateOutcome(() => {
      const method = navigator.mediaDevices.getUserMedia;
      const prototype = Object.getPrototypeOf(method);
      try {
        Object.setPrototypeOf(method, method);
      } finally {
        Object.setPrototypeOf(method, prototype);
      }
    }),
  'supported constraints': () => navigator.mediaDevices.getSupportedConstraints(),
  'getDisplayMedia without a gesture': () =>
    outcome(() => navigator.mediaDevices.getDisplayMedia({ audio: false, video: false })),
};
