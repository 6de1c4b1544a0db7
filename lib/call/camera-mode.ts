/** What «Livemoji Camera» sends into a call. */
export const CAMERA_MODES = [
  /** The camera's picture with the emoji in a corner. */
  'badge',
  /** The camera's picture with the emoji on the face. */
  'mask',
  /** The emoji alone; the page's camera stays closed. */
  'avatar',
  /** The camera's plain picture. */
  'off',
] as const;

export type CameraMode = (typeof CAMERA_MODES)[number];

const FACE_HIDING: readonly CameraMode[] = ['mask', 'avatar'];

/** Whether a mode promises that nobody sees the face: it then fails closed. */
export function hidesFace(mode: CameraMode): boolean {
  return FACE_HIDING.includes(mode);
}

/** Whether a mode shows anything of the camera's own picture. */
export function showsCamera(mode: CameraMode): boolean {
  return mode !== 'avatar';
}
