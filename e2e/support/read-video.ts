/// <reference path="./ebml.d.ts" />

import { once } from 'node:events';
import { Decoder, type EbmlElement, type EbmlEvent } from 'ebml';
import { createFile, type MP4BoxBuffer } from 'mp4box';

/** What stands in a video's file, read by libraries that have no part in writing it. */
export interface VideoFile {
  readonly width: number;
  readonly height: number;
  /** As the file says. */
  readonly seconds: number;
  /** When each picture is shown, in seconds. */
  readonly times: readonly number[];
  /** How many pictures have an opacity of their own. */
  readonly withOpacity: number;
  /** The names of the sound's codecs. */
  readonly sounds: readonly string[];
}

/** The first bytes of every EBML file. */
const EBML = 0x1a45dfa3;
const NANOSECONDS = 1e9;

/** @throws Error when it is neither a WebM nor an MP4 with pictures */
export function readVideo(bytes: Uint8Array<ArrayBuffer>): Promise<VideoFile> {
  const isWebm = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) === EBML;
  return isWebm ? readWebm(bytes) : readMp4(bytes);
}

function readMp4(bytes: Uint8Array<ArrayBuffer>): Promise<VideoFile> {
  const { promise, resolve, reject } = Promise.withResolvers<VideoFile>();
  const file = createFile();
  file.onError = (_, message) => reject(new Error(message));
  file.onReady = ({ videoTracks: [track], audioTracks, duration, timescale }) => {
    if (!track) throw new Error('The MP4 has no pictures.');
    resolve({
      width: track.track_width,
      height: track.track_height,
      seconds: duration / timescale,
      times: file.getTrackSamplesInfo(track.id).map((sample) => sample.cts / sample.timescale),
      withOpacity: 0,
      sounds: audioTracks.map(({ codec }) => codec),
    });
  };
  const buffer: MP4BoxBuffer = Object.assign(bytes.slice().buffer, { fileStart: 0 });
  file.appendBuffer(buffer);
  file.flush();
  return promise;
}

async function readWebm(bytes: Uint8Array): Promise<VideoFile> {
  const elements = await elementsOf(bytes);
  const numbers = (name: string) =>
    elements.flatMap((each) => (each.name === name ? [Number(each.value)] : []));
  const names = (name: string) =>
    elements.flatMap((each) => (each.name === name ? [String(each.value)] : []));
  const picture = numbers('TrackNumber')[numbers('TrackType').indexOf(1)];
  if (picture === undefined) throw new Error('The WebM has no pictures.');
  const [scale = Number.NaN] = numbers('TimecodeScale');
  const unit = scale / NANOSECONDS;
  let cluster = 0;
  const times: number[] = [];
  for (const { name, value, track, data } of elements) {
    if (name === 'Timecode') cluster = Number(value);
    // A block's own time comes after its track, as a number with a sign.
    if ((name === 'SimpleBlock' || name === 'Block') && track === picture && data) {
      times.push((cluster + data.readInt16BE(1)) * unit);
    }
  }
  return {
    width: numbers('PixelWidth')[0] ?? 0,
    height: numbers('PixelHeight')[0] ?? 0,
    seconds: (numbers('Duration')[0] ?? 0) * unit,
    times,
    withOpacity: elements.filter(({ name }) => name === 'BlockAdditional').length,
    sounds: names('CodecID').filter((codec) => codec.startsWith('A_')),
  };
}

async function elementsOf(bytes: Uint8Array): Promise<readonly EbmlElement[]> {
  const decoder = new Decoder();
  const elements: EbmlElement[] = [];
  decoder.on('data', ([kind, element]: EbmlEvent) => {
    if (kind !== 'end') elements.push(element);
  });
  decoder.end(Buffer.from(bytes));
  await once(decoder, 'end');
  return elements;
}
