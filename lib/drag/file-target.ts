import { PIXEL_FORMATS, type PictureFormat } from '../export/picture-format.ts';
import { acceptedFormats } from '../picture-field/accept.ts';

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
 * @returns undefined where there is none, or none that takes such a picture
 */
export function fileTargetOn(
  path: readonly EventTarget[],
  format: PictureFormat,
): FileTarget | undefined {
  for (const element of path) {
    const target = element instanceof Element ? targetOf(element) : undefined;
    if (target) return isOpenFor(target.input, format) ? target : undefined;
  }
  return undefined;
}

function targetOf(element: Element): FileTarget | undefined {
  const input = element instanceof HTMLLabelElement ? element.control : element;
  const isFileInput = input instanceof HTMLInputElement && input.type === 'file';
  return isFileInput ? { input, seen: element } : undefined;
}

function isOpenFor(input: HTMLInputElement, format: PictureFormat): boolean {
  if (input.matches(':disabled') || input.webkitdirectory) return false;
  const formats = acceptedFormats(input.accept);
  // A field that takes everything takes an SVG as well; any other has to name it.
  if (format === 'svg') return formats === PIXEL_FORMATS || /\bsvg\b/i.test(input.accept);
  return formats.includes(format);
}
