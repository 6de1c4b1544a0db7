import { ASK_FOR_WORKER, type PictureQuestion, parsePictureAnswer } from './picture-message.ts';
import { VIRTUAL_FOLDER, virtualId } from './virtual-address.ts';

/** What a service worker is asked for, as far as pictures go. */
interface PictureRequest extends Event {
  readonly request: Pick<Request, 'url' | 'method'>;
  readonly clientId: string;
  respondWith(response: Promise<Response>): void;
}

/** A worker that is being installed, in a browser that can leave requests to the network by itself. */
interface Installation extends Event {
  addRoutes?(route: object): Promise<void>;
}

/** A page that a service worker answers. */
interface Client {
  postMessage(question: PictureQuestion, ports: MessagePort[]): void;
}

/** A service worker, as far as pictures go. */
export interface PictureWorker extends EventTarget {
  readonly clients: { get(id: string): Promise<Client | undefined>; claim(): Promise<void> };
}

/** How long a page may take to hand over a picture, in milliseconds: it has it in its memory. */
const PATIENCE = 5000;

/** What isn't a picture of ours goes past the worker, which need not even be started for it. */
const PAST_THE_WORKER = {
  condition: { not: { urlPattern: { pathname: `${VIRTUAL_FOLDER}*` } } },
  source: 'network',
};

/**
 * Answers the addresses of virtual pictures with what the page that asks has in its memory: the page is the only
 * place where a picture is, so nothing is stored, and a worker that was stopped meanwhile knows as much as before.
 * Has to be called while the worker's script runs for the first time.
 */
export function answerPictures(worker: PictureWorker): void {
  worker.addEventListener('install', (event) => {
    // Chromium 123 and newer; without it every request goes through the listener below.
    void (event as Installation).addRoutes?.(PAST_THE_WORKER).catch(() => undefined);
  });
  worker.addEventListener('message', (event) => {
    if ((event as MessageEvent<unknown>).data === ASK_FOR_WORKER) void worker.clients.claim();
  });
  worker.addEventListener('fetch', (event) => {
    const { request, clientId } = event as PictureRequest;
    const id = request.method === 'GET' ? virtualId(request.url) : undefined;
    if (id === undefined) return;
    (event as PictureRequest).respondWith(
      pictureOf(worker, clientId, id).then(responseOf, () => responseOf(null)),
    );
  });
}

async function pictureOf(
  { clients }: PictureWorker,
  clientId: string,
  id: string,
): Promise<Blob | null> {
  const client = await clients.get(clientId);
  if (client === undefined) return null;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<Blob | null>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<unknown>) => resolve(parsePictureAnswer(data));
    setTimeout(resolve, PATIENCE, null);
  });
  client.postMessage({ type: 'picture', id }, [port2]);
  const picture = await answer;
  port1.close();
  return picture;
}

function responseOf(picture: Blob | null): Response {
  if (picture === null) return new Response(null, { status: 404 });
  const headers = { 'content-type': picture.type, 'cache-control': 'no-store' };
  return new Response(picture, { headers });
}
