import type { EngineStatus } from '../channel/engine-status.ts';
import { AnalyserError, type OnState } from './analyser.ts';
import type { AnalyserKeeper } from './analyser-keeper.ts';
import type { Wakeup } from './wakeup.ts';

/** An open camera, as far as the engine needs to know it. */
export interface EngineCamera {
  /** The camera's name, the same in every page. */
  readonly label: string;
  readonly frames: ReadableStream;
  /** Resolves when the camera ends by itself. */
  readonly ended: Promise<void>;
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
    await readFrames(parts, cameraId, onState, signal);
    return { worked, problem: 'camera-lost' };
  } catch (error) {
    // The analyser of a session that has ended belongs to the next one, which learns of its failure too.
    if (error instanceof AnalyserError && !session.aborted) parts.analysers.drop();
    return { worked, problem: problemOf(error) };
  } finally {
    attempt.abort();
  }
}

/** @throws AnalyserError, the camera's error, or the signal's reason */
async function readFrames(
  parts: SessionParts,
  cameraId: string | null,
  onState: OnState,
  signal: AbortSignal,
): Promise<void> {
  const aborted = rejectionOf(signal);
  const analyser = await Promise.race([parts.analysers.take(), aborted]);
  const camera = await Promise.race([parts.openCamera(cameraId, signal), aborted]);
  signal.throwIfAborted();
  parts.onStatus('loading');
  parts.onCamera(camera.label);
  signal.addEventListener('abort', () => parts.onCamera(null), { once: true });
  await Promise.race([analyser.ready, camera.ended, aborted]);
  signal.throwIfAborted();
  await Promise.race([analyser.run(camera.frames, onState, signal), camera.ended, aborted]);
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
