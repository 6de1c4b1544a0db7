/** How it went to give a file to a page. */
export type Outcome =
  /** The page has it. */
  | 'given'
  /** The field, or the zone, is no longer in the page. */
  | 'gone'
  /** The page takes no files there. */
  | 'refused';

/**
 * Puts a file into a field in place of what was there, and tells the page as the browser does after somebody has
 * chosen: `input`, which leaves shadow trees, then `change`, which does not.
 * See <https://html.spec.whatwg.org/multipage/input.html#update-the-file-selection>.
 */
export function putFile(input: HTMLInputElement, file: File): Outcome {
  if (!input.isConnected) return 'gone';
  if (input.type !== 'file' || input.disabled) return 'refused';
  input.files = transferOf(file).files;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return 'given';
}

/**
 * Drops a file onto an element as a person's hand would: in, over, let go. A page that lets the dragging over it
 * pass takes nothing, and gets nothing.
 */
export function dropFile(zone: Element, file: File): Outcome {
  if (!zone.isConnected) return 'gone';
  const { left, top, width, height } = zone.getBoundingClientRect();
  const drag = (type: string) =>
    new DragEvent(type, {
      bubbles: true,
      cancelable: true,
      composed: true,
      clientX: left + width / 2,
      clientY: top + height / 2,
      dataTransfer: transferOf(file),
    });
  zone.dispatchEvent(drag('dragenter'));
  const isTaken = !zone.dispatchEvent(drag('dragover'));
  zone.dispatchEvent(drag(isTaken ? 'drop' : 'dragleave'));
  return isTaken ? 'given' : 'refused';
}

function transferOf(file: File): DataTransfer {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  return transfer;
}
