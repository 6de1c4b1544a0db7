import type { AnimationHeader } from './animation-header.ts';

/** The elements that are looked at: <https://www.rfc-editor.org/rfc/rfc9559>. */
const ID = {
  ebml: 0x1a45dfa3,
  segment: 0x18538067,
  info: 0x1549a966,
  timestampScale: 0x2ad7b1,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  track: 0xae,
  trackNumber: 0xd7,
  trackType: 0x83,
  codec: 0x86,
  video: 0xe0,
  width: 0xb0,
  height: 0xba,
  alphaMode: 0x53c0,
  cluster: 0x1f43b675,
  simpleBlock: 0xa3,
  blockGroup: 0xa0,
  block: 0xa1,
} as const;
const VIDEO = 1;
const SOUND = 2;
const NANOSECONDS = 1_000_000_000;
/** Of a timestamp, in nanoseconds, where the file names none. */
const USUAL_SCALE = 1_000_000;

interface Element {
  readonly id: number;
  readonly data: DataView;
}

/** A WebM with VP9: its tracks, its duration, and how many blocks its picture track has. */
export function readWebmHeader(bytes: Uint8Array): AnimationHeader | undefined {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.byteLength < 4 || file.getUint32(0) !== ID.ebml) return undefined;
  const segment = elementsOf(file).find(({ id }) => id === ID.segment);
  if (!segment) return undefined;
  const parts = elementsOf(segment.data);
  const tracks = inside(parts, ID.tracks).map(({ data }) => elementsOf(data));
  const isOfType = (type: number) => (track: readonly Element[]) => {
    return numberIn(track, ID.trackType) === type;
  };
  const picture = tracks.find(isOfType(VIDEO));
  if (!picture || textIn(picture, ID.codec) !== 'V_VP9') return undefined;
  const video = inside(picture, ID.video);
  const information = inside(parts, ID.info);
  const scale = numberIn(information, ID.timestampScale) || USUAL_SCALE;
  return {
    format: 'webm',
    width: numberIn(video, ID.width),
    height: numberIn(video, ID.height),
    alpha: numberIn(video, ID.alphaMode) === 1,
    pictures: blocksOf(parts, numberIn(picture, ID.trackNumber)),
    seconds: (floatIn(information, ID.duration) * scale) / NANOSECONDS,
    sound: tracks.some(isOfType(SOUND)),
  };
}

function blocksOf(parts: readonly Element[], track: number): number {
  const blocks = parts
    .filter(({ id }) => id === ID.cluster)
    .flatMap(({ data }) => elementsOf(data))
    .flatMap((element) => (element.id === ID.blockGroup ? elementsOf(element.data) : [element]))
    .filter(({ id }) => id === ID.block || id === ID.simpleBlock);
  return blocks.filter(({ data }) => sizedNumber(data, 0).value === track).length;
}

/** The elements in an element, or those in the first of that kind among some. */
function inside(elements: readonly Element[], id: number): readonly Element[] {
  const found = elements.find((element) => element.id === id);
  return found ? elementsOf(found.data) : [];
}

function elementsOf(view: DataView): readonly Element[] {
  const elements: Element[] = [];
  for (let at = 0; at < view.byteLength; ) {
    const idLength = lengthAt(view, at);
    const id = bigEndianAt(view, at, idLength);
    const { value: size, length } = sizedNumber(view, at + idLength);
    const start = at + idLength + length;
    elements.push({ id, data: new DataView(view.buffer, view.byteOffset + start, size) });
    at = start + size;
  }
  return elements;
}

/** A number that begins with its own length: so many zero bits, and a one. */
function sizedNumber(view: DataView, at: number): { value: number; length: number } {
  const length = lengthAt(view, at);
  return { length, value: bigEndianAt(view, at, length) - 2 ** (7 * length) };
}

function lengthAt(view: DataView, at: number): number {
  return 1 + Math.clz32(view.getUint8(at)) - 24;
}

function bigEndianAt(view: DataView, at: number, length: number): number {
  let value = 0;
  for (let byte = 0; byte < length; byte += 1) value = 256 * value + view.getUint8(at + byte);
  return value;
}

function numberIn(elements: readonly Element[], id: number): number {
  const data = elements.find((element) => element.id === id)?.data;
  return data ? bigEndianAt(data, 0, data.byteLength) : 0;
}

function floatIn(elements: readonly Element[], id: number): number {
  const data = elements.find((element) => element.id === id)?.data;
  if (!data) return 0;
  return data.byteLength === 4 ? data.getFloat32(0) : data.getFloat64(0);
}

function textIn(elements: readonly Element[], id: number): string {
  const data = elements.find((element) => element.id === id)?.data;
  return data ? new TextDecoder().decode(data) : '';
}
