/** The type by which the extension knows its own pictures while they are dragged, in any page. */
export const DRAG_TYPE = 'application/x-livemoji';

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
  dataTransfer.setData(DRAG_TYPE, fileName);
  dataTransfer.effectAllowed = 'copy';
}

/** Whether a drag is one of ours that carries a picture, as far as can be told before the drop. */
export function isOurs(dataTransfer: DataTransfer | null): dataTransfer is DataTransfer {
  return dataTransfer?.types.includes(DRAG_TYPE) === true && dataTransfer.types.includes('Files');
}

/**
 * The dropped picture under the name that it was given, as a file of its own.
 *
 * @returns undefined where it is none of our pictures
 */
export function droppedFile(dataTransfer: DataTransfer | null): File | undefined {
  const [file] = dataTransfer?.files ?? [];
  const name = dataTransfer?.getData(DRAG_TYPE) ?? '';
  if (!file?.type.startsWith('image/') || !isPictureName(name)) return undefined;
  return new File([file], name, { type: file.type });
}
