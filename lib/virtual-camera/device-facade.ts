import type { OfferedDevice } from '../call/page-protocol.ts';
import { capabilitiesOf, cappedCapabilities, type NamedCamera, virtualCamera } from './cameras.ts';
import type { Call, Disguise } from './disguise.ts';
import type { HostLink } from './host-link.ts';
import type { Natives } from './natives.ts';
import { isReceiver, Notes } from './primordials.ts';

/** Of a device, unlike of a track, browsers say that it gives at least this many pictures a second. */
const LEAST_FRAME_RATE = 1;
const PLACE = "Failed to execute 'enumerateDevices' on 'MediaDevices': ";

/** Puts the virtual camera into the page's list of devices. */
export class DeviceFacade {
  readonly #natives: Natives;
  readonly #link: HostLink;
  /** Undefined for a device whose name the page may not know yet. */
  readonly #devices = new Notes<{ readonly camera: NamedCamera | undefined }>();
  /** Whether the page has got a track of the virtual camera: it may then know its name. */
  #isKnown = false;
  #lastOffer: string | undefined;

  constructor(natives: Natives, disguise: Disguise, link: HostLink) {
    this.#natives = natives;
    this.#link = link;
    disguise.method(natives.MediaDevices.prototype, 'enumerateDevices', (call) =>
      this.#enumerate(call),
    );
    this.#disguiseDevices(disguise);
  }

  nameIsKnown(): void {
    this.#isKnown = true;
  }

  /** Tells the page, once it can know the list, that the list has changed. */
  offerChanged(): void {
    const offer = this.#link.offer;
    const now = offer?.offered ? `${offer.deviceId} ${offer.groupId} ${offer.label}` : '';
    const before = this.#lastOffer;
    this.#lastOffer = now;
    if (before === undefined || before === now) return;
    const { mediaDevices, dispatchEvent, Event } = this.#natives;
    dispatchEvent(mediaDevices, new Event('devicechange'));
  }

  async #enumerate(call: Call): Promise<unknown> {
    const { assertMediaDevices, cameraIsAllowed, enumerateDevices } = this.#natives;
    if (!isReceiver(assertMediaDevices, call.self)) {
      throw call.typeError(PLACE, 'Illegal invocation');
    }
    const offer = await this.#link.whenKnown();
    const devices = await enumerateDevices(call.self);
    if (!offer?.offered || !cameraIsAllowed()) return devices;
    return await this.#withVirtual(devices, offer);
  }

  async #withVirtual(
    devices: readonly MediaDeviceInfo[],
    offer: OfferedDevice,
  ): Promise<MediaDeviceInfo[]> {
    const { deviceKind, deviceLabel } = this.#natives;
    let cameras = 0;
    let place = 0;
    let isNamed = this.#isKnown;
    for (let index = 0; index < devices.length; index += 1) {
      const kind = deviceKind(devices[index]);
      if (kind !== 'audiooutput') place = index + 1;
      if (kind !== 'videoinput') continue;
      cameras += 1;
      isNamed ||= deviceLabel(devices[index]) !== '';
    }
    if (cameras === 0) isNamed ||= (await this.#natives.cameraPermission()) === 'granted';
    // Without names a page sees whether there are cameras, and no more.
    if (!isNamed && cameras > 0) return [...devices];
    const device = await this.#device(isNamed ? virtualCamera(offer) : undefined);
    return [...devices.slice(0, place), device, ...devices.slice(place)];
  }

  /** A genuine device of the browser's, out of a list that the page never sees, under another name. */
  async #device(camera: NamedCamera | undefined): Promise<MediaDeviceInfo> {
    const { enumerateDevices, deviceKind, mediaDevices, InputDeviceInfo } = this.#natives;
    const spare = await enumerateDevices(mediaDevices);
    let device: MediaDeviceInfo = Object.create(InputDeviceInfo.prototype);
    for (let index = 0; index < spare.length; index += 1) {
      const each = spare[index];
      if (each && deviceKind(each) !== 'audiooutput') device = each;
    }
    this.#devices.set(device, { camera });
    return device;
  }

  #disguiseDevices(disguise: Disguise): void {
    const { MediaDeviceInfo, InputDeviceInfo } = this.#natives;
    for (const name of ['deviceId', 'kind', 'label', 'groupId'] as const) {
      disguise.getter(MediaDeviceInfo.prototype, name, (call) => {
        const device = this.#devices.get(call.self);
        return device ? description(device.camera)[name] : call.native();
      });
    }
    disguise.method(MediaDeviceInfo.prototype, 'toJSON', (call) => {
      const device = this.#devices.get(call.self);
      return device ? description(device.camera) : call.native();
    });
    disguise.method(InputDeviceInfo.prototype, 'getCapabilities', (call) => {
      const device = this.#devices.get(call.self);
      if (device) return device.camera ? capabilitiesOf(device.camera, LEAST_FRAME_RATE) : {};
      const { offer } = this.#link;
      const capabilities = call.native() as MediaTrackCapabilities;
      // What stands in for a camera gives no more than it can itself.
      return offer?.offered && offer.always ? cappedCapabilities(capabilities) : capabilities;
    });
  }
}

function description(camera: NamedCamera | undefined) {
  const { deviceId = '', label = '', groupId = '' } = camera ?? {};
  return { deviceId, kind: 'videoinput', label, groupId };
}
