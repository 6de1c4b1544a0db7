import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { answerPictures, type PictureWorker } from './answer-pictures.ts';
import { virtualId, virtualPath } from './virtual-address.ts';
import { createVirtualShelf } from './virtual-shelf.ts';

const ORIGIN = 'chrome-extension://abcdefgh';
const PICTURE = new Blob(['picture'], { type: 'image/png' });
const ID = '01234567-89ab-4cde-8f01-23456789abcd';

/** A page's view of its service worker. */
class FakeContainer extends EventTarget {
  controller: object | null = {};
  readonly told = vi.fn();
  readonly ready = Promise.resolve({ active: { postMessage: this.told } });
  startMessages(): void {
    // There is no queue here.
  }
}

/** A service worker and the page that it answers, without a browser between them. */
class FakeWorker extends EventTarget {
  readonly claim = vi.fn(() => Promise.resolve());
  readonly pages = new Map<string, FakeContainer>();
  readonly clients: PictureWorker['clients'] = {
    claim: this.claim,
    get: (id) => {
      const page = this.pages.get(id);
      if (!page) return Promise.resolve(undefined);
      const postMessage = (data: unknown, ports: MessagePort[]) => {
        page.dispatchEvent(Object.assign(new Event('message'), { data, ports }));
      };
      return Promise.resolve({ postMessage });
    },
  };

  /** What the worker answers; undefined when it leaves the request alone. */
  fetch(path: string, clientId = 'page', method = 'GET'): Promise<Response> | undefined {
    const respondWith = vi.fn<(response: Promise<Response>) => void>();
    const request = { url: ORIGIN + path, method };
    this.dispatchEvent(Object.assign(new Event('fetch'), { request, clientId, respondWith }));
    return respondWith.mock.calls[0]?.[0];
  }
}

function open() {
  const worker = new FakeWorker();
  const container = new FakeContainer();
  worker.pages.set('page', container);
  answerPictures(worker);
  const end = new AbortController();
  onTestFinished(() => end.abort());
  const shelf = createVirtualShelf(container as unknown as ServiceWorkerContainer, end.signal);
  return { worker, container, shelf, end };
}

describe('virtual addresses', () => {
  it('end with the name of the file, and lead back to the picture', () => {
    const path = virtualPath(ID, 'livemoji-happy.png');
    expect(path).toBe(`/virtual/${ID}/livemoji-happy.png`);
    expect(virtualId(ORIGIN + path)).toBe(ID);
  });

  it.each([
    '/popup.html',
    `/virtual/${ID}`,
    `/virtual/${ID}/`,
    `/virtual/${ID}/background.js`,
    `/virtual/${ID}/a/livemoji-happy.png`,
    '/virtual/me/livemoji-happy.png',
  ])('%s is none', (path) => {
    expect(virtualId(ORIGIN + path)).toBeUndefined();
  });

  it('have no name but a picture of ours may have', () => {
    expect(() => virtualPath(ID, '../secret.png')).toThrow('no name of a picture');
  });
});

describe('a virtual picture', () => {
  it('is answered with its bytes and type, and is kept by nobody', async () => {
    const { worker, shelf, end } = open();
    const response = await worker.fetch(shelf.put(PICTURE, 'livemoji-happy.png', end.signal));
    expect(response?.status).toBe(200);
    expect(response?.headers.get('content-type')).toBe('image/png');
    expect(response?.headers.get('cache-control')).toBe('no-store');
    expect(await response?.text()).toBe('picture');
  });

  it('is answered by a worker that was stopped and started anew', async () => {
    const { container, shelf, end } = open();
    const address = shelf.put(PICTURE, 'livemoji-happy.png', end.signal);
    const next = new FakeWorker();
    next.pages.set('page', container);
    answerPictures(next);
    expect((await next.fetch(address))?.status).toBe(200);
  });

  it('is gone once its signal aborts, and with the page that had it', async () => {
    const { worker, shelf, end } = open();
    const gone = new AbortController();
    const address = shelf.put(PICTURE, 'livemoji-sad.png', gone.signal);
    gone.abort();
    expect((await worker.fetch(address))?.status).toBe(404);
    const other = shelf.put(PICTURE, 'livemoji-sad.png', end.signal);
    expect((await worker.fetch(other, 'closed'))?.status).toBe(404);
  });

  it('has an address of its own, each time', () => {
    const { shelf, end } = open();
    const put = () => shelf.put(PICTURE, 'livemoji-happy.png', end.signal);
    expect(put()).not.toBe(put());
  });
});

describe('the worker', () => {
  it('leaves every other request alone', () => {
    const { worker, shelf, end } = open();
    const address = shelf.put(PICTURE, 'livemoji-happy.png', end.signal);
    expect(worker.fetch('/popup.html')).toBeUndefined();
    expect(worker.fetch(address, 'page', 'POST')).toBeUndefined();
  });

  it('says that there is no picture when a page answers nonsense', async () => {
    const { worker, container } = open();
    const nonsense = new FakeContainer();
    nonsense.addEventListener('message', (event) => {
      (event as MessageEvent).ports[0]?.postMessage('a text');
    });
    worker.pages.set('page', nonsense);
    expect((await worker.fetch(virtualPath(ID, 'livemoji-happy.png')))?.status).toBe(404);
    expect(container.told).not.toHaveBeenCalled();
  });

  it('has the browser leave requests to the network where that can be told', () => {
    const { worker } = open();
    const addRoutes = vi.fn((_route: object) => Promise.reject(new Error('no routes here')));
    worker.dispatchEvent(Object.assign(new Event('install'), { addRoutes }));
    expect(addRoutes).toHaveBeenCalledOnce();
    worker.dispatchEvent(new Event('install'));
  });

  it('takes over a page that has none and asks', () => {
    const { worker } = open();
    worker.dispatchEvent(Object.assign(new Event('message'), { data: 'anything' }));
    expect(worker.claim).not.toHaveBeenCalled();
    worker.dispatchEvent(Object.assign(new Event('message'), { data: 'claim' }));
    expect(worker.claim).toHaveBeenCalledOnce();
  });
});

describe('a page without a worker', () => {
  it('asks for it, and gives addresses of the browser meanwhile', async () => {
    const container = new FakeContainer();
    container.controller = null;
    const end = new AbortController();
    onTestFinished(() => end.abort());
    const shelf = createVirtualShelf(container as unknown as ServiceWorkerContainer, end.signal);
    expect(shelf.put(PICTURE, 'livemoji-happy.png', end.signal)).toMatch(/^blob:/);
    await vi.waitFor(() => expect(container.told).toHaveBeenCalledWith('claim'));
    container.controller = {};
    expect(shelf.put(PICTURE, 'livemoji-happy.png', end.signal)).toMatch(/^\/virtual\//);
  });

  it('gives them, too, where the browser has no workers for it', () => {
    const shelf = createVirtualShelf(undefined, new AbortController().signal);
    const { signal } = new AbortController();
    expect(shelf.put(PICTURE, 'livemoji-happy.png', signal)).toMatch(/^blob:/);
  });
});
