import {
  computed,
  effect,
  type ReadonlySignal,
  type Signal,
  signal,
  untracked,
} from '@preact/signals';
import { isCameraOpen } from '../../lib/channel/engine-status.ts';
import type { PageModel } from './page-model.ts';

/** A look at what is read in one's own face: the camera's picture, and the points in it. */
export interface CloseLook {
  readonly open: Signal<boolean>;
  /** The camera's picture; null while there is none to be had. */
  readonly mirror: ReadonlySignal<MediaStream | null>;
}

/**
 * The page's own camera is open only during the look, and only while the engine's is.
 *
 * @param openMirror opens the page's camera until the signal aborts
 */
export function createCloseLook(
  page: Pick<PageModel, 'live' | 'settings' | 'look'>,
  openMirror: (cameraId: string | null, signal: AbortSignal) => Promise<MediaStream>,
  end: AbortSignal,
): CloseLook {
  const open = signal(false);
  const mirror = signal<MediaStream | null>(null);
  const camera = computed(() =>
    isCameraOpen(page.live.status.value) ? page.settings.value.cameraId : undefined,
  );
  const look = (cameraId: string | null) => {
    const stop = new AbortController();
    page.look(true);
    const show = (stream: MediaStream) => {
      if (!stop.signal.aborted) mirror.value = stream;
    };
    // Without a picture the points are still worth a look, and why there is none the engine says.
    openMirror(cameraId, stop.signal).then(show, () => undefined);
    return () => {
      stop.abort();
      mirror.value = null;
      page.look(false);
      page.live.onPoints(null);
    };
  };
  const dispose = effect(() => {
    const cameraId = camera.value;
    if (!open.value || cameraId === undefined) return;
    return untracked(() => {
      const leave = look(cameraId);
      return () => untracked(leave);
    });
  });
  end.addEventListener('abort', dispose, { once: true });
  return { open, mirror };
}
