/** Runs in the page: looks at the media API from all sides, with the camera that it is told. */
import { outcome, type Probe, type ProbedCamera } from './probe-tools.ts';
import { DEVICE_PROBES } from './probes-devices.ts';
import { REQUEST_PROBES } from './probes-requests.ts';
import { SHAPE_PROBES } from './probes-shape.ts';
import { TRACK_PROBES } from './probes-tracks.ts';

declare global {
  interface Window {
    runProbes: typeof runProbes;
  }
  interface Navigator {
    getUserMedia(
      constraints: MediaStreamConstraints,
      onStream: (stream: MediaStream) => void,
      onError: (error: unknown) => void,
    ): void;
  }
}

const PROBES: Readonly<Record<string, Probe>> = {
  ...SHAPE_PROBES,
  ...REQUEST_PROBES,
  ...TRACK_PROBES,
  ...DEVICE_PROBES,
};

/**
 * @param label the camera's name in the list of devices
 * @param byName whether requests name the camera, or leave the choice to the browser
 * @returns what each probe found, as JSON; names that differ from run to run are replaced
 */
async function runProbes(label: string, byName: boolean): Promise<Record<string, string>> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  const device = devices.find((each) => each.label === label);
  if (!device) throw new Error(`There is no device "${label}".`);
  const { deviceId, groupId } = device;
  const camera: ProbedCamera = {
    deviceId,
    open: async (constraints = {}) => {
      const video = byName ? { ...constraints, deviceId: { exact: deviceId } } : constraints;
      const stream = await navigator.mediaDevices.getUserMedia({ video });
      const [track] = stream.getVideoTracks();
      if (!track) throw new Error('The stream has no picture.');
      return track;
    },
  };
  const found: Record<string, string> = {};
  for (const [name, probe] of Object.entries(PROBES)) {
    const text = JSON.stringify(await outcome(() => probe(camera))) ?? 'undefined';
    found[name] = text
      .replaceAll(deviceId, 'DEVICE')
      .replaceAll(groupId, 'GROUP')
      .replaceAll(label, 'LABEL')
      .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'UUID');
  }
  return found;
}

window.runProbes = runProbes;
