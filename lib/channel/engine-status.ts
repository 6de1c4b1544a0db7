/**
 * What the engine is doing, or why it can't: the one list that the engine reports from and the screens
 * explain. Each has its sentence in the locales under `status`.
 */
export const ENGINE_STATUSES = [
  /** The person has not agreed yet; the camera stays closed. */
  'consent-needed',
  /** The person has turned the camera off. */
  'off',
  /** The camera is being opened. */
  'starting',
  /** The camera is open; the models are still loading. */
  'loading',
  /** A face is seen. */
  'watching',
  /** The camera is open, but no face is in sight. */
  'no-face',
  /** The browser or the person refused the camera. */
  'camera-refused',
  /** There is no camera. */
  'camera-missing',
  /** Another program holds the camera. */
  'camera-busy',
  /** The camera was unplugged or stopped by itself; the engine waits for it to come back. */
  'camera-lost',
  /** The camera is open, but gives no pictures: it is muted or covered, or hangs. */
  'camera-silent',
  /** A model file is not in this build. */
  'model-missing',
  /** Something else went wrong; the engine tries again. */
  'failed',
] as const;

export type EngineStatus = (typeof ENGINE_STATUSES)[number];

const WITH_CAMERA: readonly EngineStatus[] = ['loading', 'watching', 'no-face', 'camera-silent'];

/** Whether the camera is open in this status. */
export function isCameraOpen(status: EngineStatus): boolean {
  return WITH_CAMERA.includes(status);
}
