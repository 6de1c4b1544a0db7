/** Why a camera could not be opened. */
export type CameraProblem = 'camera-refused' | 'camera-missing' | 'camera-busy' | 'failed';

/** An open camera. */
export interface Camera {
  /** Its name, the same in every page. */
  readonly label: string;
  /** The pictures of the camera; the stream may be handed to a worker. */
  readonly frames: ReadableStream<VideoFrame>;
  /** Resolves when the camera ends by itself: unplugged, taken away, permission withdrawn. */
  readonly ended: Promise<void>;
  /** Whether it is open and says itself that it gives no pictures, as with a closed shutter. */
  isMuted(): boolean;
}

/** A camera that could not be opened, with the reason to tell the person. */
export class CameraError extends Error {
  readonly problem: CameraProblem;

  constructor(problem: CameraProblem, cause: unknown) {
    super(`The camera could not be opened: ${problem}`, { cause });
    this.name = 'CameraError';
    this.problem = problem;
  }
}

/** The names of getUserMedia's errors (Media Capture and Streams, section 10.3.1) and what they mean to us. */
const PROBLEMS: ReadonlyMap<string, CameraProblem> = new Map([
  ['NotAllowedError', 'camera-refused'],
  ['SecurityError', 'camera-refused'],
  ['NotFoundError', 'camera-missing'],
  ['OverconstrainedError', 'camera-missing'],
  ['NotReadableError', 'camera-busy'],
  ['AbortError', 'camera-busy'],
]);

/** What is asked of the camera for reading a face, in pixels: enough for it, and light enough for every machine. */
export const READING_SIZE = { width: 640, height: 480 } as const;

const FRAME_RATE = 30;

/**
 * Opens a camera.
 *
 * @param cameraId the wished camera's deviceId; another one serves when it is not there
 * @param signal stops the camera, also while it is still being opened
 * @param size of the pictures, in pixels, if the camera has it
 * @throws CameraError when there is none to be had; the signal's reason when it aborts before the camera opens
 */
export async function openCamera(
  cameraId: string | null,
  signal: AbortSignal,
  size: { readonly width: number; readonly height: number } = READING_SIZE,
): Promise<Camera> {
  const track = await openTrack(cameraId, signal, size);
  const frames = framesOf(track);
  const ended = new Promise<void>((resolve) => {
    track.addEventListener('ended', () => resolve(), { once: true });
    if (track.readyState === 'ended') resolve();
  });
  return { label: track.label, frames, ended, isMuted: () => track.muted };
}

/**
 * Opens a camera for a person to see themselves, in the very pictures that are read.
 *
 * @param cameraId the wished camera's deviceId; another one serves when it is not there
 * @param signal closes it
 * @throws CameraError when there is none to be had; the signal's reason when it aborts before the camera opens
 */
export async function openMirror(
  cameraId: string | null,
  signal: AbortSignal,
): Promise<MediaStream> {
  return new MediaStream([await openTrack(cameraId, signal, READING_SIZE)]);
}

/** A camera's track, which is stopped when the signal aborts. */
async function openTrack(
  cameraId: string | null,
  signal: AbortSignal,
  size: { readonly width: number; readonly height: number },
): Promise<MediaStreamVideoTrack> {
  signal.throwIfAborted();
  const video = {
    width: { ideal: size.width },
    height: { ideal: size.height },
    frameRate: { ideal: FRAME_RATE },
    ...(cameraId !== null && { deviceId: { ideal: cameraId } }),
  };
  const stream = await navigator.mediaDevices.getUserMedia({ video }).catch((error: unknown) => {
    const name = error instanceof Error || error instanceof DOMException ? error.name : '';
    throw new CameraError(PROBLEMS.get(name) ?? 'failed', error);
  });
  const [track] = stream.getVideoTracks();
  if (!track) throw new CameraError('camera-missing', undefined);
  if (signal.aborted) {
    track.stop();
    throw signal.reason;
  }
  signal.addEventListener('abort', () => track.stop(), { once: true });
  return track;
}

/** The pictures of a track, one waiting at the most; a track that can't be read is closed. */
function framesOf(track: MediaStreamVideoTrack): ReadableStream<VideoFrame> {
  try {
    return new MediaStreamTrackProcessor({ track, maxBufferSize: 1 }).readable;
  } catch (error) {
    track.stop();
    throw new CameraError('failed', error);
  }
}
