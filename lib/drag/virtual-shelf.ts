import { markDrag } from './marker.ts';
import { ASK_FOR_WORKER, parsePictureQuestion } from './picture-message.ts';
import { type PictureShelf, putBlob } from './picture-shelf.ts';
import { virtualPath } from './virtual-address.ts';

/**
 * Pictures of a page of the extension under addresses that end with the file's name. They are in this page's memory
 * only: its service worker asks for one when the page loads its address. As long as a page has no worker, it gets
 * addresses of the browser's making.
 *
 * @param workers undefined in a browser that gives none to an extension's pages
 */
export function createVirtualShelf(
  workers: ServiceWorkerContainer | undefined,
  end: AbortSignal,
): PictureShelf {
  const pictures = new Map<string, Blob>();
  if (workers) answerFrom(pictures, workers, end);
  return {
    put: (picture, fileName, signal) => {
      if (!workers?.controller) return putBlob(picture, signal);
      const id = crypto.randomUUID();
      pictures.set(id, picture);
      signal.addEventListener('abort', () => pictures.delete(id), { once: true });
      return virtualPath(id, fileName);
    },
    startDrag: markDrag,
  };
}

function answerFrom(
  pictures: ReadonlyMap<string, Blob>,
  workers: ServiceWorkerContainer,
  end: AbortSignal,
): void {
  const answer = ({ data, ports }: MessageEvent<unknown>) => {
    const question = parsePictureQuestion(data);
    if (question) ports[0]?.postMessage(pictures.get(question.id) ?? null);
  };
  workers.addEventListener('message', answer, { signal: end });
  workers.startMessages();
  if (workers.controller === null) {
    void workers.ready.then(({ active }) => active?.postMessage(ASK_FOR_WORKER));
  }
}
