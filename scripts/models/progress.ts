import { Presets, SingleBar } from 'cli-progress';

/** Tells the person at the terminal how a download goes. */
export interface DownloadProgress {
  /** @param size of the whole file in bytes */
  start(name: string, size: number, place: string): void;
  advance(bytes: number): void;
  /** Ends what {@link start} began, whether it went well or not. */
  stop(): void;
}

/** A bar where the output is a terminal, else one plain line for each download. */
export function terminalProgress(output: NodeJS.WriteStream): DownloadProgress {
  return output.isTTY ? bar(output) : lines(output);
}

/** Bytes as megabytes with one decimal. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function bar(stream: NodeJS.WriteStream): DownloadProgress {
  const format = '{name} {bar} {percentage} % of {total} kB, {eta_formatted} left';
  const single = new SingleBar({ format, stream, clearOnComplete: false }, Presets.shades_classic);
  let received = 0;
  return {
    start: (name, size) => {
      received = 0;
      single.start(Math.ceil(size / 1000), 0, { name });
    },
    advance: (bytes) => {
      received += bytes;
      single.update(Math.ceil(received / 1000));
    },
    stop: () => single.stop(),
  };
}

function lines(output: NodeJS.WriteStream): DownloadProgress {
  return {
    start: (name, size, place) => {
      output.write(`Fetching ${name} (${megabytes(size)}) from ${place}\n`);
    },
    advance: () => undefined,
    stop: () => undefined,
  };
}
