/** A file that can't be used; the message names it and says what is wrong with it. */
export class FileError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'FileError';
  }
}
