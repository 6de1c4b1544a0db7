import { getterOf, uncurried } from './primordials.ts';

/**
 * The browser's own interfaces as they are when this starts, each a function that takes its receiver first.
 *
 * @param scope the window, before any script of its page has run
 */
export function captureNatives(scope: Window & typeof globalThis) {
  return {
    ...captureMedia(scope),
    ...captureEvents(scope),
    setTimeout: scope.setTimeout.bind(scope),
    randomId: scope.crypto.randomUUID.bind(scope.crypto),
    cameraIsAllowed: captureCameraPolicy(scope),
    cameraPermission: capturePermission(scope),
    ...captureReferences(),
  };
}

export type Natives = ReturnType<typeof captureNatives>;

function captureMedia(scope: Window & typeof globalThis) {
  const { MediaDevices, MediaDeviceInfo, InputDeviceInfo, MediaStream, MediaStreamTrack } = scope;
  return {
    MediaDevices,
    MediaDeviceInfo,
    InputDeviceInfo,
    MediaStream,
    MediaStreamTrack,
    Navigator: scope.Navigator,
    mediaDevices: scope.navigator.mediaDevices,
    OverconstrainedError: scope.OverconstrainedError,
    DOMException: scope.DOMException,
    getUserMedia: uncurried(MediaDevices.prototype.getUserMedia),
    enumerateDevices: uncurried(MediaDevices.prototype.enumerateDevices),
    /** Throws for everything but a MediaDevices. */
    assertMediaDevices: getterOf<unknown>(MediaDevices.prototype, 'ondevicechange'),
    /** Throws for everything but a Navigator. */
    navigatorDevices: getterOf<unknown>(scope.Navigator.prototype, 'mediaDevices'),
    deviceId: getterOf<string>(MediaDeviceInfo.prototype, 'deviceId'),
    groupId: getterOf<string>(MediaDeviceInfo.prototype, 'groupId'),
    deviceKind: getterOf<MediaDeviceKind>(MediaDeviceInfo.prototype, 'kind'),
    deviceLabel: getterOf<string>(MediaDeviceInfo.prototype, 'label'),
    deviceCapabilities: uncurried(InputDeviceInfo.prototype.getCapabilities),
    trackId: getterOf<string>(MediaStreamTrack.prototype, 'id'),
    readyState: getterOf<MediaStreamTrackState>(MediaStreamTrack.prototype, 'readyState'),
    applyConstraints: uncurried(MediaStreamTrack.prototype.applyConstraints),
    stop: uncurried(MediaStreamTrack.prototype.stop),
    getTracks: uncurried(MediaStream.prototype.getTracks),
    addTrack: uncurried(MediaStream.prototype.addTrack),
  };
}

function captureEvents(scope: Window & typeof globalThis) {
  const { EventTarget, Event, MessagePort } = scope;
  const preventDefault = uncurried(Event.prototype.preventDefault);
  return {
    Event,
    addEventListener: uncurried(EventTarget.prototype.addEventListener),
    removeEventListener: uncurried(EventTarget.prototype.removeEventListener),
    dispatchEvent: uncurried(EventTarget.prototype.dispatchEvent),
    stopPropagation: uncurried(Event.prototype.stopImmediatePropagation),
    preventDefault: (event: Event) => preventDefault(event),
    defaultPrevented: getterOf<boolean>(Event.prototype, 'defaultPrevented'),
    eventType: getterOf<string>(Event.prototype, 'type'),
    messageData: getterOf<unknown>(scope.MessageEvent.prototype, 'data'),
    messagePorts: getterOf<readonly MessagePort[]>(scope.MessageEvent.prototype, 'ports'),
    eventTrack: getterOf<MediaStreamTrack>(scope.MediaStreamTrackEvent.prototype, 'track'),
    postMessage: uncurried((MessagePort.prototype as PostsMessages).postMessage),
    startPort: uncurried(MessagePort.prototype.start),
  };
}

function captureReferences() {
  const NativeWeakRef = WeakRef;
  const NativeFinalizationRegistry = FinalizationRegistry;
  const deref: (self: unknown) => unknown = uncurried(WeakRef.prototype.deref);
  return {
    createWeakRef: <Target extends WeakKey>(target: Target) => new NativeWeakRef(target),
    deref: <Target extends WeakKey>(reference: WeakRef<Target> | undefined) =>
      reference && (deref(reference) as Target | undefined),
    createFinalizationRegistry: <Held>(cleanUp: (held: Held) => void) =>
      new NativeFinalizationRegistry(cleanUp),
    register: uncurried(FinalizationRegistry.prototype.register),
  };
}

interface PostsMessages {
  postMessage(message: unknown): void;
}

/** What Chromium has of the Permissions Policy's interface, under its old name. */
interface FeaturePolicy {
  allowsFeature(feature: string): boolean;
}

/** Whether the frame may use a camera at all. A window may get another document, with another policy. */
function captureCameraPolicy(scope: Window & typeof globalThis): () => boolean {
  if (!('featurePolicy' in scope.Document.prototype)) return () => true;
  const policyOf = getterOf<FeaturePolicy>(scope.Document.prototype, 'featurePolicy');
  const { allowsFeature } = policyOf(scope.document);
  const allows = uncurried(allowsFeature);
  return () => allows(policyOf(scope.document), 'camera');
}

/** What the person has said about the camera on this site. */
function capturePermission(scope: Window & typeof globalThis): () => Promise<PermissionState> {
  const { permissions } = scope.navigator;
  const query = permissions.query.bind(permissions);
  const state = getterOf<PermissionState>(scope.PermissionStatus.prototype, 'state');
  return async () => state(await query({ name: 'camera' }));
}
