import type { EngineStatus } from '../channel/engine-status.ts';
import { AnalyserError, type OnState } from './analyser.ts';
import type { AnalyserKeeper } from './analyser-keeper.ts';
import { listenForSilence } from './silence.ts';
import type { Wakeup } from './wakeup.ts';

/** An open camera, as far as the engine needs to know it. */
export interface EngineCamera {
  /** The camera's name, the same in every page. */
  readonly label: string;
  readonly frames: ReadableStream;
  /** Resolves when the camera ends by itself. */
  readonly ended: Promise<void>;
  /** Whether it is open and says itself that it gives no pictures; opening it anew doesn't help then. */
  isMuted(): boolean;
}

/** Opens a camera until the signal aborts. Rejects with an error that has a `problem` of EngineStatus. */
export type OpenCamera = (cameraId: string | null, signal: AbortSignal) => Promise<EngineCamera>;

/** What a session works with, and whom it tells. */
export interface SessionParts {
  readonly openCamera: OpenCamera;
  readonly analysers: AnalyserKeeper;
  readonly wakeup: Wakeup;
  onStatus(status: EngineStatus): void;
  /** Told when a camera opens and, with null, when it is closed. */
  onCamera(label: string | null): void;
  readonly onState: OnState;
}

/** Pause before the camera is tried again by itself, in milliseconds: short at first, then calm. */
const RETRY_PAUSES = [500, 1000, 2000] as const;
/** Pause before an analyser that has worked is replaced by another, in milliseconds. */
const REPLACEMENT_PAUSE = 50;

/**
 * Watches one camera until the signal aborts, and tells nothing after that. A problem stays on show while it
 * tries again, until it is solved or another takes its place.
 */
export async function runSession(
  parts: SessionParts,
  cameraId: string | null,
  signal: AbortSignal,
): Promise<void> {
  parts.onStatus('starting');
  let failures = 0;
  while (!signal.aborted) {
    const { worked, problem } = await watchCamera(parts, cameraId, signal);
    if (signal.aborted) return;
    parts.onStatus(problem);
    parts.onState(null, null);
    failures = worked ? 0 : failures + 1;
    await parts.wakeup.sleep(pauseAfter(problem, failures), signal);
  }
}

/** A file that is not in the build does not come by itself: only somebody's wish tries again. */
function pauseAfter(problem: EngineStatus, failures: number): number {
  if (problem === 'model-missing') return Number.POSITIVE_INFINITY;
  if (problem === 'failed' && failures === 0) return REPLACEMENT_PAUSE;
  const index = Math.min(Math.max(failures - 1, 0), RETRY_PAUSES.length - 1);
  return RETRY_PAUSES[index] ?? 0;
}

/** Whether a face could be looked for, and what ended it. */
interface Outcome {
  readonly worked: boolean;
  readonly problem: EngineStatus;
}

async function watchCamera(
  parts: SessionParts,
  cameraId: string | null,
  session: AbortSignal,
): Promise<Outcome> {
  const attempt = new AbortController();
  const signal = AbortSignal.any([session, attempt.signal]);
  let worked = false;
  const onState: OnState = (state, points) => {
    if (signal.aborted) return;
    worked = true;
    parts.onStatus(state ? 'watching' : 'no-face');
    parts.onState(state, points);
  };
  try {
    const problem = await readFrames(parts, cameraId, onState, signal);
    return { worked, problem };
  } catch (error) {
    // The analyser of a session that has ended belongs to the next one, which learns of its failure too.
    if (error instanceof AnalyserError && !session.aborted) parts.analysers.drop(worked);
    return { worked, problem: problemOf(error) };
  } finally {
    attempt.abort();
  }
}

/**
 * @returns why there are no more frames
 * @throws AnalyserError, the camera's error, or the signal's reason
 */
async function readFrames(
  parts: SessionParts,
  cameraId: string | null,
  onState: OnState,
  signal: AbortSignal,
): Promise<EngineStatus> {
  const aborted = rejectionOf(signal);
  const analyser = await Promise.race([parts.analysers.take(), aborted]);
  const camera = await Promise.race([parts.openCamera(cameraId, signal), aborted]);
  signal.throwIfAborted();
  parts.onStatus('loading');
  parts.onCamera(camera.label);
  signal.addEventListener('abort', () => parts.onCamera(null), { once: true });
  await Promise.race([analyser.ready, camera.ended, aborted]);
  signal.throwIfAborted();
  const { silent, heard } = hearSilence(parts, camera, signal);
  const hear: OnState = (state, points) => {
    heard();
    onState(state, points);
  };
  const run = analyser.run(camera.frames, hear, signal);
  const lost = Promise.race([run, camera.ended, aborted]).then(() => 'camera-lost' as const);
  return await Promise.race([lost, silent.then(() => 'camera-silent' as const)]);
}

/**
 * Says so when a camera gives no pictures.
 *
 * @returns `heard`, to be called for each picture, and `silent`, which resolves when it is time to open it anew
 */
function hearSilence(
  parts: SessionParts,
  camera: EngineCamera,
  signal: AbortSignal,
): { readonly silent: Promise<void>; heard(): void } {
  const { promise: silent, resolve } = Promise.withResolvers<void>();
  const onSilent = () => {
    parts.onStatus('camera-silent');
    parts.onState(null, null);
  };
  const onGivenUp = () => {
    if (!camera.isMuted()) resolve();
  };
  return { silent, heard: listenForSilence({ onSilent, onGivenUp }, signal) };
}

/** Rejects when the signal aborts; nobody has to wait for it. */
function rejectionOf(signal: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  promise.catch(() => undefined);
  return promise;
}

function problemOf(error: unknown): EngineStatus {
  return error instanceof Error && 'problem' in error ? (error.problem as EngineStatus) : 'failed';
}
