import { putFile } from '../picture-field/put-file.ts';
import { type FileTarget, fileTargetOn } from './file-target.ts';
import { draggedFormat, droppedFile } from './marker.ts';

/**
 * Lets our own pictures be dropped on a page's native file fields, also where only a label is seen of one: browsers
 * drop files of the disk there, and nothing else. What isn't ours goes its way.
 *
 * @param show told the element that a field is seen by while a picture is over it; null when it has left
 */
export function acceptOnFields(
  page: Window,
  show: (seen: Element | null) => void,
  signal: AbortSignal,
): void {
  const options = { capture: true, signal };
  const over = (event: DragEvent) => {
    if (!draggedFormat(event.dataTransfer)) return;
    const target = fieldUnder(event);
    show(target?.seen ?? null);
    if (target) take(event);
  };
  const leave = (event: DragEvent) => {
    if (!draggedFormat(event.dataTransfer)) return;
    // What comes next tells by itself, but nothing comes when the pointer leaves the window.
    if (event.relatedTarget === null) show(null);
    if (fieldUnder(event)) event.stopImmediatePropagation();
  };
  const drop = (event: DragEvent) => {
    show(null);
    const target = fieldUnder(event);
    const file = event.isTrusted && target ? droppedFile(event.dataTransfer) : undefined;
    if (!target || !file) return;
    take(event);
    putFile(target.input, file);
  };
  page.addEventListener('dragenter', over, options);
  page.addEventListener('dragover', over, options);
  page.addEventListener('dragleave', leave, options);
  page.addEventListener('drop', drop, options);
  page.addEventListener('dragend', () => show(null), options);
  signal.addEventListener('abort', () => show(null), { once: true });
}

function fieldUnder(event: DragEvent): FileTarget | undefined {
  const format = draggedFormat(event.dataTransfer);
  return format && fileTargetOn(event.composedPath(), format);
}

/** The page hears nothing more of it, and the browser knows that it is welcome. */
function take(event: DragEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
  if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
}
