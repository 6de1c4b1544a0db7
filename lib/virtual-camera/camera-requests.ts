import { selectSettings } from '../call/constraints.ts';
import { namesDevice } from '../call/named-device.ts';
import type { OfferedDevice } from '../call/page-protocol.ts';
import type { MediaRequest } from '../call/read-constraints.ts';
import type { TrackConstraints } from '../call/track-constraints.ts';
import { type NamedCamera, physicalCameras, virtualCamera } from './cameras.ts';
import type { HostLink } from './host-link.ts';
import type { Natives } from './natives.ts';
import type { Outputs } from './outputs.ts';
import { NOT_ALLOWED, NOT_READABLE, Refusal } from './refusal.ts';

/** A request of the page for video. */
export interface VideoRequest extends MediaRequest {
  readonly video: TrackConstraints;
}

/**
 * Serves the page's requests for cameras: by the virtual camera where they are for it, else by the browser.
 * Every promise is awaited here: returned as it is, it would go through the page's `then`.
 */
export class CameraRequests {
  readonly #natives: Natives;
  readonly #link: HostLink;
  readonly #outputs: Outputs;
  readonly #served: () => void;

  /** @param served told that the page has got a track of the virtual camera */
  constructor(natives: Natives, link: HostLink, outputs: Outputs, served: () => void) {
    this.#natives = natives;
    this.#link = link;
    this.#outputs = outputs;
    this.#served = served;
  }

  /**
   * @param native the same request to the browser
   * @throws the errors of getUserMedia
   */
  async answer(request: VideoRequest, native: () => Promise<MediaStream>): Promise<MediaStream> {
    const offer = await this.#link.whenKnown();
    if (request.video.screen) return await this.#screen(request);
    const isHidden = this.#link.tookEveryCamera;
    if (!this.#natives.cameraIsAllowed()) {
      // The browser refuses by itself; where a face is to be hidden, we don't rely on it.
      if (isHidden) throw this.#exceptionOf(NOT_ALLOWED);
      return await native();
    }
    if (!offer && isHidden) throw this.#exceptionOf(NOT_READABLE);
    if (!offer?.offered) return await native();
    if (namesDevice(request.video, offer))
      return await this.#serve(request, [virtualCamera(offer)]);
    if (offer.always) return await this.#replace(request, offer);
    return await this.#fallBack(request, offer, native);
  }

  /** The old way to a tab or a screen: with what was read, so that nothing else can come of it. */
  #screen({ audio, video }: VideoRequest): Promise<MediaStream> {
    const constraints = { video: { mandatory: video.screen } } as MediaStreamConstraints;
    return this.#natives.getUserMedia(
      this.#natives.mediaDevices,
      audio === undefined ? constraints : { ...constraints, audio: audio as boolean },
    );
  }

  /** Where the browser has no camera at all, the virtual one is the only one. */
  async #fallBack(
    request: VideoRequest,
    offer: OfferedDevice,
    native: () => Promise<MediaStream>,
  ): Promise<MediaStream> {
    try {
      return await native();
    } catch (error) {
      const isMissing =
        error instanceof this.#natives.DOMException && error.name === 'NotFoundError';
      if (!isMissing || (await physicalCameras(this.#natives)).length > 0) throw error;
      return await this.#serve(request, [virtualCamera(offer)]);
    }
  }

  /** Stands in for the camera that the browser would have chosen, under its name. */
  async #replace(request: VideoRequest, offer: OfferedDevice): Promise<MediaStream> {
    const cameras = await physicalCameras(this.#natives);
    const isHidden = cameras[0]?.deviceId === '';
    if (cameras.length === 0) return await this.#serve(request, [virtualCamera(offer)]);
    if (!isHidden) return await this.#serve(request, cameras);
    // The page may remember the name of a camera that it isn't told yet.
    const deviceId = request.video.basic.deviceId?.exact?.[0] ?? offer.deviceId;
    const groupId = request.video.basic.groupId?.exact?.[0] ?? offer.groupId;
    const stream = await this.#serve(request, [{ ...virtualCamera(offer), deviceId, groupId }]);
    return await this.#identify(stream, request.video);
  }

  /** Now that the camera is permitted, the browser may tell the names. */
  async #identify(stream: MediaStream, constraints: TrackConstraints): Promise<MediaStream> {
    const cameras = await physicalCameras(this.#natives);
    if (!cameras[0]?.deviceId) return stream;
    const selection = selectSettings(cameras, constraints);
    for (const track of this.#natives.getTracks(stream)) {
      if (typeof selection === 'string') this.#stop(track);
      else await this.#outputs.change(track, selection, constraints);
    }
    if (typeof selection === 'string') throw this.#overconstrained(selection);
    return stream;
  }

  async #serve(request: VideoRequest, cameras: readonly NamedCamera[]): Promise<MediaStream> {
    const { getUserMedia, getTracks, mediaDevices, MediaStream, addTrack } = this.#natives;
    const selection = selectSettings(cameras, request.video);
    if (typeof selection === 'string') throw this.#overconstrained(selection);
    const stream =
      request.audio === undefined
        ? new MediaStream()
        : await getUserMedia(mediaDevices, { audio: request.audio as MediaTrackConstraints });
    try {
      addTrack(stream, await this.#outputs.open(selection, request.video));
      this.#served();
      return stream;
    } catch (error) {
      for (const track of getTracks(stream)) this.#natives.stop(track);
      throw error instanceof Refusal ? this.#exceptionOf(error) : error;
    }
  }

  #stop(track: MediaStreamTrack): void {
    this.#natives.stop(track);
    this.#outputs.stopped(track);
  }

  #overconstrained(constraint: string): OverconstrainedError {
    return new this.#natives.OverconstrainedError(constraint, '');
  }

  #exceptionOf({ name, message }: Refusal): DOMException {
    return new this.#natives.DOMException(message, name);
  }
}
