import { ASK_FOR_WORKER, parsePictureQuestion } from './picture-message.ts';
import { virtualPath } from './virtual-address.ts';

/** Gives pictures addresses under which an `<img>` shows them, and carries them along when it is dragged. */
export interface PictureShelf {
  /**
   * @param signal takes the picture away again
   * @returns the address
   */
  put(picture: Blob, fileName: string, signal: AbortSignal): string;
}

/** Pictures under addresses of the browser's making. Dragged, their files are named by a random number. */
export const blobShelf: PictureShelf = {
  put: (picture, _fileName, signal) => {
    const address = URL.createObjectURL(picture);
    signal.addEventListener('abort', () => URL.revokeObjectURL(address), { once: true });
    return address;
  },
};

/**
 * Pictures of a page of the extension under addresses that end with the file's name. They are in this page's memory
 * only: its service worker asks for one when the page loads its address. As long as a page has no worker, it gets
 * plain addresses.
 */
export function createVirtualShelf(
  workers: ServiceWorkerContainer,
  end: AbortSignal,
): PictureShelf {
  const pictures = new Map<string, Blob>();
  const answer = ({ data, ports }: MessageEvent<unknown>) => {
    const question = parsePictureQuestion(data);
    if (question) ports[0]?.postMessage(pictures.get(question.id) ?? null);
  };
  workers.addEventListener('message', answer, { signal: end });
  workers.startMessages();
  if (workers.controller === null) {
    void workers.ready.then(({ active }) => active?.postMessage(ASK_FOR_WORKER));
  }
  return {
    put: (picture, fileName, signal) => {
      if (workers.controller === null) return blobShelf.put(picture, fileName, signal);
      const id = crypto.randomUUID();
      pictures.set(id, picture);
      signal.addEventListener('abort', () => pictures.delete(id), { once: true });
      return virtualPath(id, fileName);
    },
  };
}
