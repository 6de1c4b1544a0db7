import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { keepOffline } from './offline.ts';

/** A service worker that installs as the test says. */
class FakeWorker extends EventTarget {
  state = 'installing';

  become(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

/** The browser's side, as far as the page asks it. */
class FakeContainer extends EventTarget {
  controller: unknown = null;
  readonly registration = {
    scope: `https://host.test/${Math.random()}/`,
    installing: new FakeWorker() as FakeWorker | null,
    waiting: null,
    active: null as unknown,
  };
  register = () => Promise.resolve(this.registration);
}

afterEach(() => void vi.restoreAllMocks());

function visit(container: FakeContainer) {
  const end = new AbortController();
  onTestFinished(() => end.abort());
  return keepOffline(container as unknown as ServiceWorkerContainer, end.signal);
}

test('the first visit shows how much has come, until the service worker takes over', async () => {
  const container = new FakeContainer();
  const { step, percent, ready } = visit(container);
  await vi.waitFor(() => expect(step.value).toBe('loading'));
  const worker = new BroadcastChannel(container.registration.scope);
  onTestFinished(() => worker.close());
  worker.postMessage({ percent: 'many' });
  worker.postMessage({ percent: 40 });
  await vi.waitFor(() => expect(percent.value).toBe(40));
  container.dispatchEvent(new Event('controllerchange'));
  await ready;
  expect(step.value).toBe('kept');
});

test('a first load that fails is told to nobody, and the page goes on', async () => {
  const container = new FakeContainer();
  const { step, ready } = visit(container);
  await vi.waitFor(() => expect(step.value).toBe('loading'));
  container.registration.installing?.become('redundant');
  await ready;
  expect(step.value).toBeNull();
});

test.each(['controller', 'active'] as const)(
  'with a %s there is nothing to wait for',
  async (has) => {
    const container = new FakeContainer();
    if (has === 'controller') container.controller = {};
    else container.registration.active = {};
    const { step, ready } = visit(container);
    await ready;
    expect(step.value).toBeNull();
  },
);

test('a browser without service workers goes on as well', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const end = new AbortController();
  await keepOffline(undefined as unknown as ServiceWorkerContainer, end.signal).ready;
  expect(warn).toHaveBeenCalledOnce();
});
