/** Run in the page: how a track of a camera behaves. */
import {
  immediateOutcome,
  outcome,
  type Probe,
  pictureSize,
  wait,
  withoutParts,
} from './probe-tools.ts';

const facts = (track: MediaStreamTrack) => ({
  id: track.id,
  kind: track.kind,
  label: track.label,
  enabled: track.enabled,
  muted: track.muted,
  readyState: track.readyState,
  contentHint: track.contentHint,
});

/** A probe of an open track, which is closed afterwards. */
function tracked(look: (track: MediaStreamTrack) => unknown): Probe {
  return async (camera) => {
    const track = await camera.open();
    try {
      return await look(track);
    } finally {
      track.stop();
    }
  };
}

interface ResizedSettings extends MediaTrackSettings {
  readonly resizeMode?: string;
}

/** What Chromium has, and the types of the DOM don't. */
interface WithStatistics extends MediaStreamTrack {
  readonly stats?: unknown;
}

const CHANGES: Readonly<Record<string, unknown>> = {
  nothing: undefined,
  null: null,
  'an empty object': {},
  'a number': 5,
  'width 320': { width: 320 },
  square: { aspectRatio: 1 },
  '10 pictures a second': { frameRate: 10 },
  '1280x720': { width: { exact: 1280 }, height: { exact: 720 } },
  'too wide': { width: { exact: 100_000 } },
  'too fast': { frameRate: { min: 1000 } },
  'another device': { deviceId: { exact: 'another' } },
  'another group': { groupId: { exact: 'another' } },
  'facing the user': { facingMode: { exact: 'user' } },
  'malformed advanced': { advanced: 5 },
  'no finite ratio': { aspectRatio: Number.NaN },
  'the old form': { mandatory: { minWidth: 1 } },
};

const changes = Object.fromEntries(
  Object.entries(CHANGES).map(([name, constraints]): [string, Probe] => [
    `applyConstraints: ${name}`,
    tracked(async (track) => [
      await outcome(() => track.applyConstraints(constraints as MediaTrackConstraints)),
      withoutParts(track.getSettings()),
      track.getConstraints(),
    ]),
  ]),
);

export const TRACK_PROBES: Readonly<Record<string, Probe>> = {
  ...changes,
  'facts of a new track': tracked(facts),
  'class and prototype': tracked((track) => [
    track.constructor.name,
    track instanceof MediaStreamTrack,
    Object.prototype.toString.call(track),
    Object.getPrototypeOf(track) === MediaStreamTrack.prototype,
    Reflect.ownKeys(track),
    JSON.stringify(track),
  ]),
  'it cannot be cloned as a structure': tracked((track) =>
    immediateOutcome(() => structuredClone(track)),
  ),
  'names of its settings': tracked((track) => Object.keys(track.getSettings())),
  'names of its capabilities': tracked((track) => Object.keys(track.getCapabilities())),
  'values of its capabilities': tracked((track) => withoutParts(track.getCapabilities())),
  'settings are new each time': tracked((track) => {
    const [one, other] = [track.getSettings(), track.getSettings()];
    const descriptor = Object.getOwnPropertyDescriptor(one, 'width');
    return [one === other, descriptor, Object.getPrototypeOf(one) === Object.prototype];
  }),
  'statistics of a track': tracked((track) => String((track as WithStatistics).stats)),
  'what is written is read': tracked((track) => {
    track.enabled = false;
    track.contentHint = 'motion';
    const read = [track.enabled, track.contentHint];
    track.contentHint = 'speech';
    return [...read, track.contentHint];
  }),
  'a name cannot be written': tracked((track) =>
    immediateOutcome(() => {
      (track as { label: string }).label = 'mine';
    }),
  ),
  'stop has no event': tracked(async (track) => {
    const events: string[] = [];
    for (const name of ['ended', 'mute', 'unmute']) {
      track.addEventListener(name, () => events.push(name));
    }
    track.stop();
    track.stop();
    await wait(100);
    return [events, track.readyState, track.enabled, track.muted];
  }),
  'after stop': tracked(async (track) => {
    await track.applyConstraints({ width: 320 });
    track.stop();
    return [
      facts(track),
      withoutParts(track.getSettings()),
      track.getConstraints(),
      Object.keys(withoutParts(track.getCapabilities())),
      await outcome(() => track.applyConstraints({ width: 200 })),
      await outcome(() => track.applyConstraints({ width: { exact: 100_000 } })),
      await outcome(() => track.applyConstraints()),
    ];
  }),
  'the clone of a stopped track': tracked((track) => {
    track.stop();
    const clone = track.clone();
    // Whether there is a size depends on whether a picture had come.
    const { deviceId, groupId, frameRate, resizeMode } = clone.getSettings() as ResizedSettings;
    return [facts(clone), deviceId, groupId, frameRate, resizeMode];
  }),
  'a clone has settings of its own': tracked(async (track) => {
    const clone = track.clone();
    await clone.applyConstraints({ width: 160 });
    const found = [
      clone.id === track.id,
      facts(clone),
      withoutParts(clone.getSettings()),
      clone.getConstraints(),
      track.getSettings().width,
    ];
    track.stop();
    const state = clone.readyState;
    clone.stop();
    return [...found, state];
  }),
  'the clone of a stream': tracked((track) => {
    const stream = new MediaStream([track]).clone();
    const [clone] = stream.getVideoTracks();
    if (!clone) return null;
    const found = [facts(clone), withoutParts(clone.getSettings()), clone.getConstraints()];
    clone.stop();
    return [...found, track.readyState, stream.active];
  }),
  'order of a change': tracked(async (track) => {
    const order: unknown[] = [];
    const change = track.applyConstraints({ width: 320 }).then(() => order.push('changed'));
    order.push(track.getSettings().width);
    await Promise.resolve();
    order.push('next step');
    await change;
    return [...order, track.getSettings().width];
  }),
  'pictures as asked for': async (camera) => {
    const track = await camera.open({ width: 1280, height: 720 });
    const sizes = [await pictureSize(track)];
    const clone = track.clone();
    await clone.applyConstraints({ width: 320, height: 320 });
    sizes.push(await pictureSize(clone), await pictureSize(track));
    await track.applyConstraints({ width: 640, height: 480 });
    sizes.push(await pictureSize(track), await pictureSize(clone));
    track.stop();
    clone.stop();
    return sizes;
  },
};
