import { isPictureName } from './marker.ts';

/** Where the extension's pages find pictures that are no files of the extension. */
export const VIRTUAL_FOLDER = '/virtual/';

const PATH = /^\/virtual\/([0-9a-f-]{36})\/([^/]+)$/;

/**
 * The path of a picture that is there only for now. A browser that drags it makes a file of the last part's name.
 *
 * @param id a UUID, so that no two pictures ever have the same address
 * @throws RangeError for a name that is none of a picture's
 */
export function virtualPath(id: string, fileName: string): string {
  if (!isPictureName(fileName)) throw new RangeError(`${fileName} is no name of a picture.`);
  return `${VIRTUAL_FOLDER}${id}/${fileName}`;
}

/** The id of the picture at an address; undefined for any other address. */
export function virtualId(address: string): string | undefined {
  const [, id, fileName = ''] = PATH.exec(new URL(address).pathname) ?? [];
  return isPictureName(fileName) ? id : undefined;
}
