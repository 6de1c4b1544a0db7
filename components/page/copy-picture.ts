/** Puts a picture on the clipboard. Rejects where the page isn't in front or the browser says no. */
export function copyPicture(picture: Blob): Promise<void> {
  return navigator.clipboard.write([new ClipboardItem({ [picture.type]: picture })]);
}
