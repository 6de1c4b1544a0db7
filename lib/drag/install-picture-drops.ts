import { type FileTarget, fileTargetOn } from './file-target.ts';
import { draggedName, isOurs } from './marker.ts';
import { putFile } from './put-file.ts';

/** Shows where a picture would land; null where it is no field's business. */
export type ShowTarget = (seen: Element | null) => void;

/**
 * Makes the drags of our own pictures arrive in a page. Its native file fields, which no browser lets a picture be
 * dropped on, take them, also where only a label is seen of one; and where a picture has a name made up by the
 * browser, the page gets it under its own. What isn't ours goes its way.
 *
 * @param show told the element that a field is seen by while a picture is over it
 */
export function installPictureDrops(
  page: Window & typeof globalThis,
  show: ShowTarget,
  signal: AbortSignal,
): void {
  const options = { capture: true, signal };
  const over = (event: DragEvent) => {
    if (!isOurs(event.dataTransfer)) return;
    const target = fieldUnder(event);
    show(target?.seen ?? null);
    if (target) take(event);
  };
  const leave = (event: DragEvent) => {
    if (!isOurs(event.dataTransfer)) return;
    // The next dragenter comes before this, but none comes when the pointer leaves the window.
    if (event.relatedTarget === null) show(null);
    if (fieldUnder(event)) event.stopImmediatePropagation();
  };
  const drop = (event: DragEvent) => {
    show(null);
    if (!event.isTrusted || !isOurs(event.dataTransfer)) return;
    const file = fileOf(event.dataTransfer);
    if (file === undefined) return;
    const target = fieldUnder(event, file.name);
    if (target) {
      take(event);
      putFile(target.input, file);
    } else if (file.name !== event.dataTransfer.files[0]?.name && dropAgain(page, event, file)) {
      take(event);
    }
  };
  page.addEventListener('dragenter', over, options);
  page.addEventListener('dragover', over, options);
  page.addEventListener('dragleave', leave, options);
  page.addEventListener('drop', drop, options);
  page.addEventListener('dragend', () => show(null), options);
}

function fieldUnder(event: DragEvent, name?: string): FileTarget | undefined {
  const { dataTransfer } = event;
  const item = [...(dataTransfer?.items ?? [])].find(({ kind }) => kind === 'file');
  return item && fileTargetOn(event.composedPath(), item.type, name);
}

/** The page hears nothing more of it, and the browser knows that it is welcome. */
function take(event: DragEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
  if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
}

/** The dropped picture under its own name: a copy, as the browser's is a file that goes when the drag is over. */
function fileOf(dataTransfer: DataTransfer): File | undefined {
  const [file] = dataTransfer.files;
  const name = draggedName(dataTransfer);
  if (!file?.type.startsWith('image/') || name === undefined) return undefined;
  return new File([file], name, { type: file.type });
}

/**
 * Drops a file where another was dropped.
 *
 * @returns whether the page took it; one that listens to people only doesn't
 */
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
