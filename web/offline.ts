import { signal } from '@preact/signals';
import * as v from 'valibot';
import type { FirstLoad } from '../components/website/first-load.tsx';

const ProgressSchema = v.object({
  percent: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
});

/** What becomes of the site's files in this browser. */
export interface Offline extends FirstLoad {
  /** Resolves when the files are kept here, or when it is clear that they won't be. */
  readonly ready: Promise<void>;
}

/**
 * Has the service worker keep the site's files, so that it works without the network. It brings a new version by
 * itself while the page is open; the next visit shows it.
 */
export function keepOffline(container: ServiceWorkerContainer, end: AbortSignal): Offline {
  const percent = signal(0);
  const step = signal<'loading' | 'kept' | null>(null);
  const load = async () => {
    const registration = await container.register('service-worker.js');
    // On a forced reload the browser goes around a service worker that is there.
    if (container.controller || registration.active) return;
    step.value = 'loading';
    const channel = new BroadcastChannel(registration.scope);
    channel.addEventListener('message', ({ data }) => {
      const parsed = v.safeParse(ProgressSchema, data);
      if (parsed.success) percent.value = parsed.output.percent;
    });
    end.addEventListener('abort', () => channel.close(), { once: true });
    step.value = (await isKept(container, registration)) ? 'kept' : null;
    channel.close();
  };
  // A browser that keeps no files, or too few: the site works all the same as long as there is a network.
  const ready = load().catch((error: unknown) => {
    console.warn(`Livemoji isn't kept for offline use: ${error}`);
    step.value = null;
  });
  return { percent, step, ready };
}

/** Waits until the first service worker has taken over the page, or has given up. */
function isKept(
  container: ServiceWorkerContainer,
  { installing, waiting }: ServiceWorkerRegistration,
): Promise<boolean> {
  const worker = installing ?? waiting;
  return new Promise((resolve) => {
    container.addEventListener('controllerchange', () => resolve(true), { once: true });
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'redundant') resolve(false);
    });
    if (worker === null || worker.state === 'redundant') resolve(false);
  });
}
