import { markDrag } from './marker.ts';
import { nameDrop } from './name-drop.ts';

/** Gives pictures addresses under which an `<img>` shows them, and carries them along when it is dragged. */
export interface PictureShelf {
  /**
   * @param signal takes the picture away again
   * @returns the address
   */
  put(picture: Blob, fileName: string, signal: AbortSignal): string;
  /** Has to be called as the drag of such an `<img>` begins. */
  startDrag(event: DragEvent, fileName: string): void;
}

/** Pictures under addresses of the browser's making; its files are named by random numbers. */
export function putBlob(picture: Blob, signal: AbortSignal): string {
  const address = URL.createObjectURL(picture);
  signal.addEventListener('abort', () => URL.revokeObjectURL(address), { once: true });
  return address;
}

/** Pictures in a page that isn't the extension's own: they get their names as they are dropped there. */
export function createPageShelf(page: Window & typeof globalThis): PictureShelf {
  return {
    put: (picture, _fileName, signal) => putBlob(picture, signal),
    startDrag: (event, fileName) => {
      markDrag(event, fileName);
      nameDrop(page);
    },
  };
}
