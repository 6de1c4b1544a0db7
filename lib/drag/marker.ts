import { EXTENSIONS, PICTURE_FORMATS, type PictureFormat } from '../export/picture-format.ts';
import { SVG_TYPE } from '../export/svg.ts';

/**
 * By these types the extension knows its own pictures while they are dragged, in any page: until the drop a page is
 * told the types of what is dragged, and nothing more, not even a file's own.
 */
export function dragType(format: PictureFormat): string {
  return `application/x-livemoji-${format}`;
}

/** A name that one of our pictures may have: nothing else is taken over from a drag, whoever began it. */
const FILE_NAME = /^livemoji-[a-z0-9-]{1,60}\.(?:png|webp|jpg|svg)$/;

/** Whether a file may be called so when it is dragged. */
export function isPictureName(name: string): boolean {
  return FILE_NAME.test(name);
}

/**
 * Prepares the browser's own drag of an `<img>`, which is what carries its file: marks it as ours, and takes out
 * the addresses. A page would learn the extension's id from them, and a drop that misses would open a tab.
 */
export function markDrag({ dataTransfer }: DragEvent, fileName: string): void {
  if (dataTransfer === null) return;
  dataTransfer.clearData('text/uri-list');
  dataTransfer.clearData('text/html');
  const format = PICTURE_FORMATS.find((each) => fileName.endsWith(`.${EXTENSIONS[each]}`));
  if (format) dataTransfer.setData(dragType(format), fileName);
  dataTransfer.effectAllowed = 'copy';
}

/** The format of the picture that a drag of ours carries; undefined for any other drag. */
export function draggedFormat(dataTransfer: DataTransfer | null): PictureFormat | undefined {
  if (!dataTransfer?.types.includes('Files')) return undefined;
  return PICTURE_FORMATS.find((format) => dataTransfer.types.includes(dragType(format)));
}

/**
 * The dropped picture under the name that it was given, as a file of its own.
 *
 * @returns undefined where it is none of our pictures
 */
export function droppedFile(dataTransfer: DataTransfer | null): File | undefined {
  const format = draggedFormat(dataTransfer);
  const [file] = dataTransfer?.files ?? [];
  if (!format || !file || file.type !== mediaType(format)) return undefined;
  const name = dataTransfer?.getData(dragType(format)) ?? '';
  return isPictureName(name) ? new File([file], name, { type: file.type }) : undefined;
}

function mediaType(format: PictureFormat): string {
  return format === 'svg' ? SVG_TYPE : `image/${format}`;
}
