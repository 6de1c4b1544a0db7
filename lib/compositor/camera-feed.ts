import type { Size } from '../call/picture-geometry.ts';
import { openCamera } from '../media/camera.ts';

/** What a feed shows, and whom it tells. */
export interface FeedOptions {
  /** The camera's name; null for the browser's own choice. */
  readonly label: string | null;
  readonly size: Size;
  /** Has to close the frame. */
  onFrame(frame: VideoFrame): void;
}

/** Pause before a camera that can't be had is asked for again, in milliseconds. */
const PAUSE = 1000;

/** Reads a camera's frames until the signal aborts, and opens it again when it goes away. */
export async function feedCamera(options: FeedOptions, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    // Whatever the reason is, the engine opens the same camera, and tells the person.
    await readCamera(options, signal).catch(() => undefined);
    if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

async function readCamera({ label, size, onFrame }: FeedOptions, signal: AbortSignal) {
  const attempt = new AbortController();
  const both = AbortSignal.any([signal, attempt.signal]);
  try {
    const camera = await openCamera(await cameraNamed(label), both, size);
    const reader = camera.frames.getReader();
    both.addEventListener('abort', () => void reader.cancel().catch(() => undefined));
    for (;;) {
      const { done, value: frame } = await reader.read();
      if (done) return;
      if (both.aborted) frame.close();
      else onFrame(frame);
    }
  } finally {
    attempt.abort();
  }
}

/** Each site knows a camera under another id; what it is called is the same everywhere. */
async function cameraNamed(label: string | null): Promise<string | null> {
  if (label === null) return null;
  const devices = await navigator.mediaDevices.enumerateDevices();
  const camera = devices.find((each) => each.kind === 'videoinput' && each.label === label);
  return camera?.deviceId ?? null;
}
