/** Where a picture can be dropped for a field that takes files. */
export interface FileTarget {
  readonly input: HTMLInputElement;
  /** What the person sees of it: the field itself, or the label that stands for it. */
  readonly seen: Element;
}

/**
 * The field that a drag is over.
 *
 * @param path the event's path, innermost first
 * @param type the picture's media type
 * @param name its name; undefined while the browser keeps it to itself
 * @returns undefined where there is none, or none that takes such a picture
 */
export function fileTargetOn(
  path: readonly EventTarget[],
  type: string,
  name?: string,
): FileTarget | undefined {
  for (const element of path) {
    const target = element instanceof Element ? targetOf(element) : undefined;
    if (target === undefined) continue;
    return isOpen(target.input) && accepts(target.input.accept, type, name) ? target : undefined;
  }
  return undefined;
}

function targetOf(element: Element): FileTarget | undefined {
  if (isFileInput(element)) return { input: element, seen: element };
  if (!(element instanceof HTMLLabelElement) || !isFileInput(element.control)) return undefined;
  return { input: element.control, seen: element };
}

function isFileInput(element: Element | null): element is HTMLInputElement {
  return element instanceof HTMLInputElement && element.type === 'file';
}

function isOpen(input: HTMLInputElement): boolean {
  return !input.matches(':disabled') && !input.webkitdirectory;
}

/**
 * Whether a field's `accept` lets a file through, as browsers read it.
 *
 * @param accept media types, `image/*` and the like, and file endings, with commas between them
 */
export function accepts(accept: string, type: string, name?: string): boolean {
  const wanted = accept
    .toLowerCase()
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  if (wanted.length === 0) return true;
  const [kind] = type.split('/');
  return wanted.some((each) => {
    if (!each.startsWith('.')) return each === type || each === `${kind}/*` || each === '*/*';
    return name === undefined ? ENDINGS[type]?.includes(each) : name.toLowerCase().endsWith(each);
  });
}

/** How the files of our pictures may end. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  'image/png': ['.png'],
  'image/webp': ['.webp'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/svg+xml': ['.svg'],
};
