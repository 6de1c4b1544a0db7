/** A picture that can't be made light enough. */
export class WeightError extends Error {
  override readonly name = 'WeightError';
  /** The picture's place in its archive. */
  readonly path: string;
  /** What it weighs at the lowest quality, in bytes. */
  readonly bytes: number;
  /** What it may weigh, in bytes. */
  readonly mostBytes: number;

  constructor(path: string, bytes: number, mostBytes: number) {
    super(`${path} weighs ${bytes} bytes at the lowest quality; ${mostBytes} are allowed.`);
    this.path = path;
    this.bytes = bytes;
    this.mostBytes = mostBytes;
  }
}
