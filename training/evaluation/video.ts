import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Readable } from 'node:stream';
import { FileError } from '../command/file-error.ts';
import type { Picture } from '../data/picture.ts';
import type { FaceFinder } from '../faces/face-finder.ts';
import { readFace } from '../faces/read-face.ts';
import type { LabelledPictures } from './labelled-pictures.ts';
import { expectedAt, type Mark } from './timeline.ts';

/** How a video is read. */
export interface VideoOptions {
  /** Frames a second of a file of JPEG pictures, which doesn't say it itself. */
  readonly frameRate: number;
  /** Frames a second that are looked at. */
  readonly sampling: number;
}

/** Frames with the seconds at which they stand. */
export interface VideoPictures extends LabelledPictures {
  readonly seconds: readonly number[];
}

const JPEG_START = Buffer.of(0xff, 0xd8, 0xff);
const JPEG_END = Buffer.of(0xff, 0xd9);
const JPEG_STREAMS = ['.mjpeg', '.mjpg'];

/**
 * Reads frames of a video and labels them by a timeline. A file of JPEG pictures one after the other (.mjpeg) is
 * read by itself; for any other, ffmpeg has to be installed. Frames at which no expression counts are left out.
 *
 * @throws FileError when the video can't be read or no frame of it can be used
 */
export async function readVideo(
  file: string,
  timeline: readonly Mark[],
  options: VideoOptions,
  finder: FaceFinder | undefined,
): Promise<VideoPictures> {
  const pictures: Picture[] = [];
  const [labels, seconds]: [number[], number[]] = [[], []];
  const problems: string[] = [];
  const plain = JPEG_STREAMS.includes(extname(file).toLowerCase());
  const rate = plain ? options.frameRate : options.sampling;
  const every = Math.max(1, Math.round(rate / options.sampling));
  let index = 0;
  for await (const frame of jpegsIn(plain ? createReadStream(file) : decoded(file, rate))) {
    const second = index / rate;
    const label = index++ % every === 0 ? expectedAt(timeline, second) : undefined;
    if (label === undefined) continue;
    const name = `second ${second.toFixed(2)}`;
    try {
      pictures.push(await readFace(name, frame, finder));
      labels.push(label);
      seconds.push(second);
    } catch (error) {
      problems.push(
        `${basename(file)}, ${name}: ${error instanceof Error ? error.message : error}`,
      );
    }
  }
  if (pictures.length === 0) {
    throw new FileError(
      [`${file} has no frame to use (${index} read).`, ...problems.slice(0, 3)].join('\n'),
    );
  }
  return { pictures, labels, seconds, problems };
}

/** Cuts a stream of JPEG pictures into them. */
async function* jpegsIn(stream: Readable): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const chunk of stream) {
    rest = Buffer.concat([rest, chunk as Buffer]);
    for (;;) {
      // The next picture's first bytes are the surest end of this one: thumbnails have ends of their own.
      const next = rest.indexOf(Buffer.concat([JPEG_END, JPEG_START]), 1);
      if (next < 0) break;
      yield rest.subarray(0, next + JPEG_END.length);
      rest = rest.subarray(next + JPEG_END.length);
    }
  }
  if (rest.length > 0) yield rest;
}

/** Lets ffmpeg decode a video to JPEG pictures at a rate of its own. */
function decoded(file: string, rate: number): Readable {
  const output = ['-vf', `fps=${rate}`, '-f', 'image2pipe', '-c:v', 'mjpeg', '-q:v', '2', '-'];
  const child = spawn('ffmpeg', ['-v', 'error', '-i', file, ...output], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  child.on('error', () =>
    child.stdout.destroy(
      new FileError(
        `${file}: ffmpeg is needed for videos that are not .mjpeg, and is not installed.`,
      ),
    ),
  );
  child.on('close', (code) => {
    if (code !== 0) child.stdout.destroy(new FileError(`${file}: ffmpeg said: ${said.trim()}`));
  });
  return child.stdout;
}
