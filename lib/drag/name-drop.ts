import { draggedFormat, droppedFile } from './marker.ts';

/**
 * Gives the picture of a drag that begins in this page its name when it is dropped here. The browser names a
 * picture without a file's address by a random number; so it is dropped once more under its own name, and where the
 * page takes that, it doesn't get the other. A page that listens to people only gets the browser's.
 */
export function nameDrop(page: Window & typeof globalThis): void {
  const over = new AbortController();
  const options = { capture: true, signal: over.signal };
  page.addEventListener('dragend', () => over.abort(), options);
  page.addEventListener(
    'drop',
    (event) => {
      if (!event.isTrusted || !draggedFormat(event.dataTransfer)) return;
      over.abort();
      const file = droppedFile(event.dataTransfer);
      if (!file || !dropAgain(page, event, file)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    options,
  );
}

/** @returns whether the page took it */
function dropAgain(page: Window & typeof globalThis, event: DragEvent, file: File): boolean {
  const { clientX, clientY, screenX, screenY, ctrlKey, shiftKey, altKey, metaKey } = event;
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  const again = new DragEvent('drop', {
    ...{ bubbles: true, cancelable: true, composed: true, view: page, dataTransfer },
    ...{ clientX, clientY, screenX, screenY, ctrlKey, shiftKey, altKey, metaKey },
  });
  // Every zone prevents what the browser would do itself: show the file in place of the page.
  return event.composedPath()[0]?.dispatchEvent(again) === false;
}
