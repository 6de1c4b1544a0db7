import { type CameraDescription, RESIZE_MODES } from '../call/fitness.ts';
import { LARGEST_OUTPUT, type OfferedDevice } from '../call/page-protocol.ts';
import type { Size } from '../call/resolution.ts';
import type { Natives } from './natives.ts';

/** A camera with the name that the page reads. */
export interface NamedCamera extends CameraDescription {
  readonly label: string;
}

/** What webcams usually give by themselves. */
const USUAL_SIZES: readonly Size[] = [
  { width: 320, height: 240 },
  { width: 640, height: 480 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];

export function virtualCamera({ deviceId, groupId, label }: OfferedDevice): NamedCamera {
  const { frameRate } = LARGEST_OUTPUT;
  return { deviceId, groupId, label, facingMode: [], sizes: USUAL_SIZES, frameRate };
}

/** The parts of a camera's capabilities that are used here; nothing of it where they are hidden. */
interface KnownCapabilities {
  readonly width?: { readonly max?: number };
  readonly height?: { readonly max?: number };
  readonly frameRate?: { readonly max?: number };
  readonly facingMode?: readonly string[];
}

/** The computer's own cameras, in the browser's order, within what an output can be. */
export async function physicalCameras(natives: Natives): Promise<NamedCamera[]> {
  const { deviceKind, deviceId, groupId, deviceLabel, deviceCapabilities } = natives;
  const cameras: NamedCamera[] = [];
  for (const device of await natives.enumerateDevices(natives.mediaDevices)) {
    if (deviceKind(device) !== 'videoinput') continue;
    const known: KnownCapabilities = deviceCapabilities(device);
    cameras[cameras.length] = {
      deviceId: deviceId(device),
      groupId: groupId(device),
      label: deviceLabel(device),
      facingMode: known.facingMode ?? [],
      sizes: sizesUpTo(cappedWidth(known.width?.max), cappedHeight(known.height?.max)),
      frameRate: Math.min(
        LARGEST_OUTPUT.frameRate,
        known.frameRate?.max ?? LARGEST_OUTPUT.frameRate,
      ),
    };
  }
  return cameras;
}

function cappedWidth(width = Number.POSITIVE_INFINITY): number {
  return Math.min(LARGEST_OUTPUT.width, width);
}

function cappedHeight(height = Number.POSITIVE_INFINITY): number {
  return Math.min(LARGEST_OUTPUT.height, height);
}

function sizesUpTo(width: number, height: number): readonly Size[] {
  const sizes: Size[] = [];
  for (const size of USUAL_SIZES) {
    if (size.width < width && size.height < height) sizes[sizes.length] = size;
  }
  sizes[sizes.length] = { width, height };
  return sizes;
}

/** What `getCapabilities()` says, with the names in the browser's order. */
export function capabilitiesOf(
  { deviceId, groupId, facingMode, sizes, frameRate }: CameraDescription,
  leastFrameRate: number,
) {
  let [width, height] = [1, 1];
  for (const size of sizes) {
    width = Math.max(width, size.width);
    height = Math.max(height, size.height);
  }
  return {
    aspectRatio: { max: width, min: 1 / height },
    deviceId,
    facingMode: copyOf(facingMode),
    frameRate: { max: frameRate, min: leastFrameRate },
    groupId,
    height: { max: height, min: 1 },
    resizeMode: copyOf(RESIZE_MODES),
    width: { max: width, min: 1 },
  };
}

/** The capabilities of a physical camera, as far as an output can have them. */
export function cappedCapabilities(capabilities: MediaTrackCapabilities): MediaTrackCapabilities {
  const { width, height, frameRate } = capabilities;
  if (!width?.max || !height?.max || !frameRate?.max) return capabilities;
  const most = { width: cappedWidth(width.max), height: cappedHeight(height.max) };
  return Object.assign(capabilities, {
    aspectRatio: { max: most.width, min: 1 / most.height },
    frameRate: { ...frameRate, max: Math.min(frameRate.max, LARGEST_OUTPUT.frameRate) },
    height: { ...height, max: most.height },
    width: { ...width, max: most.width },
  });
}

function copyOf(values: readonly string[]): string[] {
  const copy: string[] = [];
  for (const value of values) copy[copy.length] = value;
  return copy;
}
