/** Run in the page: the list of devices, streams, and what else uses a track. */
import { outcome, type Probe, type ProbedCamera, wait } from './probe-tools.ts';

async function deviceOf({ deviceId }: ProbedCamera): Promise<InputDeviceInfo> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  const device = devices.find((each) => each.deviceId === deviceId);
  if (!device) throw new Error('The camera is not in the list.');
  return device as InputDeviceInfo;
}

const stop = (stream: MediaStream) => {
  for (const track of stream.getTracks()) track.stop();
};

export const DEVICE_PROBES: Readonly<Record<string, Probe>> = {
  'kinds in the list': async () => {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.map(({ kind }) => kind);
  },
  'a list is an array of its own': async () => {
    const list = await navigator.mediaDevices.enumerateDevices();
    const other = await navigator.mediaDevices.enumerateDevices();
    return [Array.isArray(list), list === other, list[0] === other[0], Object.isFrozen(list)];
  },
  'class and prototype of a device': async (camera) => {
    const device = await deviceOf(camera);
    return [
      device instanceof InputDeviceInfo,
      device instanceof MediaDeviceInfo,
      Object.prototype.toString.call(device),
      Object.getPrototypeOf(device) === InputDeviceInfo.prototype,
      Reflect.ownKeys(device),
      String(device),
    ];
  },
  'a device as JSON': async (camera) => JSON.stringify(await deviceOf(camera)),
  'a device as a dictionary': async (camera) => {
    const device = await deviceOf(camera);
    const names: string[] = [];
    for (const name in device) names.push(name);
    return [names, Object.keys(device), device.kind, device.label, device.groupId];
  },
  'a device cannot be cloned as a structure': async (camera) => {
    const device = await deviceOf(camera);
    return outcome(() => structuredClone(device));
  },
  'names of capabilities of a device': async (camera) =>
    Object.keys((await deviceOf(camera)).getCapabilities()),
  'values of capabilities of a device': async (camera) =>
    (await deviceOf(camera)).getCapabilities(),
  'track and device agree': async (camera) => {
    const device = await deviceOf(camera);
    const track = await camera.open();
    const { deviceId, groupId } = track.getSettings();
    track.stop();
    return [track.label === device.label, deviceId === device.deviceId, groupId === device.groupId];
  },
  'audio and video': async ({ deviceId }) => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: { deviceId } });
    const found = [
      stream.constructor.name,
      stream.id,
      stream.active,
      Reflect.ownKeys(stream),
      stream.getTracks().map(({ kind, readyState }) => `${kind} ${readyState}`),
    ];
    stop(stream);
    return [...found, stream.active];
  },
  'audio alone': async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const labels = stream.getTracks().map(({ label }) => label);
    stop(stream);
    return labels;
  },
  'an impossible microphone closes the camera': ({ deviceId }) =>
    outcome(() =>
      navigator.mediaDevices.getUserMedia({
        audio: { deviceId: { exact: 'another' } },
        video: { deviceId: { exact: deviceId } },
      }),
    ),
  'no such camera': () =>
    outcome(() =>
      navigator.mediaDevices.getUserMedia({ video: { deviceId: { exact: 'another' } } }),
    ),
  'one of several names': async ({ deviceId }) => {
    const stream = await navigator.mediaDevices.getUserMedia({
      video: { deviceId: { exact: ['another', deviceId] } },
    });
    stop(stream);
    const [track] = stream.getVideoTracks();
    return [track?.label, track?.getConstraints()];
  },
  'old forms': ({ deviceId }) =>
    Promise.all(
      (['getUserMedia', 'webkitGetUserMedia'] as const).map((name) => {
        const { promise, resolve } = Promise.withResolvers<unknown>();
        const ask = (navigator as unknown as Record<string, Navigator['getUserMedia']>)[name];
        const video = { mandatory: { sourceId: deviceId }, optional: [{ minWidth: 320 }] };
        ask?.call(
          navigator,
          { video } as MediaStreamConstraints,
          function (this: unknown, ...given: unknown[]) {
            const [stream] = given as [MediaStream];
            stop(stream);
            resolve([given.length, this === window, stream.getVideoTracks()[0]?.getConstraints()]);
          },
          resolve,
        );
        return promise;
      }),
    ),
  'several streams at once': async (camera) => {
    const [one, other] = [await camera.open({ width: 640 }), await camera.open({ width: 320 })];
    one.stop();
    const found = [
      one.id === other.id,
      one.readyState,
      other.readyState,
      other.getSettings().width,
    ];
    other.stop();
    return found;
  },
  'a track is sent, replaced and cloned': async (camera) => {
    const [one, other] = [await camera.open(), await camera.open({ width: 320 })];
    const connection = new RTCPeerConnection();
    const sender = connection.addTrack(one, new MediaStream([one]));
    await sender.replaceTrack(other);
    const offer = await connection.createOffer();
    const found = [sender.track === other, /m=video/.test(offer.sdp ?? '')];
    connection.close();
    one.stop();
    other.stop();
    return found;
  },
  'recorded and processed': async (camera) => {
    const track = await camera.open();
    const recorder = new MediaRecorder(new MediaStream([track]));
    const { promise, resolve } = Promise.withResolvers<number>();
    recorder.ondataavailable = ({ data }) => resolve(data.size);
    recorder.start();
    await wait(500);
    recorder.stop();
    const size = await promise;
    track.stop();
    return size > 0;
  },
  'the picture of a page: captureStream': async (camera) => {
    const track = await camera.open();
    const video = document.createElement('video');
    video.muted = true;
    video.srcObject = new MediaStream([track]);
    await video.play();
    const stream = (video as HTMLVideoElement & { captureStream(): MediaStream }).captureStream();
    await wait(100);
    const label = stream.getVideoTracks()[0]?.label;
    stop(stream);
    track.stop();
    video.srcObject = null;
    return label;
  },
  'frozen and decorated': async (camera) => {
    const track = await camera.open();
    Object.defineProperty(track, 'label', { value: 'mine', configurable: true });
    const found = [track.label];
    track.stop();
    return found;
  },
};
