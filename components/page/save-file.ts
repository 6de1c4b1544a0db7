/** How long the browser gets to fetch a file before its address ends, in milliseconds. */
const DOWNLOAD_TIME = 60_000;

/** Has the browser download a file. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), DOWNLOAD_TIME);
}
