import { type PictureFile, type Span, unitsOf } from './picture-file.ts';
import { type Area, changedArea, cropped, type Pixels, wholeOf } from './pixels.ts';
import { littleEndian, riffChunk, webpChunks } from './riff-chunks.ts';
import type { StillEncoder } from './still-encoder.ts';

const MILLISECONDS = 1000;
/** In the extended header: the file moves, and it has opacity. */
const MOVES = 0x02;
const OPEN = 0x10;
/** The new picture takes the place of what was there, and stays. */
const REPLACE = 0x02;
/** The chunks of a still that hold its pixels. */
const PIXELS = new Set(['ALPH', 'VP8 ', 'VP8L']);

interface Frame {
  readonly area: Area;
  readonly span: Span;
  /** The chunks with its pixels. */
  readonly image: Uint8Array<ArrayBuffer>;
}

/**
 * An animated WebP that repeats for ever. The browser encodes each picture by itself; here they are put into one
 * file: <https://developers.google.com/speed/webp/docs/riff_container#animation>.
 */
export class WebpFile implements PictureFile {
  readonly #still: StillEncoder;
  readonly #quality: number;
  readonly #frames: Frame[] = [];
  #last: Pixels | undefined;

  /** @param options quality: 0 to 1, and 1 loses nothing */
  constructor({ quality }: { readonly quality: number }, still: StillEncoder) {
    this.#quality = quality;
    this.#still = still;
  }

  async add(pixels: Pixels, span: Span): Promise<void> {
    const area = this.#last ? changedArea(this.#last, pixels) : wholeOf(pixels);
    if (!area) {
      const last = this.#frames.pop();
      if (last) this.#frames.push({ ...last, span: { ...last.span, end: span.end } });
      return;
    }
    this.#last = { ...pixels, data: pixels.data.slice() };
    const placed = onEvenPlace(area);
    const still = await this.#still(cropped(pixels, placed), {
      type: 'image/webp',
      quality: this.#quality,
    });
    const image = webpChunks(still).flatMap(({ type, data }) =>
      PIXELS.has(type) ? [...riffChunk(type, data)] : [],
    );
    this.#frames.push({ area: placed, span, image: Uint8Array.from(image) });
  }

  finish(): Promise<Blob> {
    if (!this.#last) throw new Error('A WebP needs one picture at least.');
    const { width, height } = this.#last;
    const chunks = [
      riffChunk('VP8X', littleEndian([1, MOVES | OPEN], [3, 0], [3, width - 1], [3, height - 1])),
      riffChunk('ANIM', littleEndian([4, 0], [2, 0])),
      ...this.#frames.map((frame) => riffChunk('ANMF', animationFrame(frame))),
    ];
    const length = chunks.reduce((sum, chunk) => sum + chunk.length, 4);
    const text = new TextEncoder();
    const head = [text.encode('RIFF'), littleEndian([4, length]), text.encode('WEBP')];
    return Promise.resolve(new Blob([...head, ...chunks], { type: 'image/webp' }));
  }
}

/** A picture may begin at even pixels only. */
function onEvenPlace({ left, top, width, height }: Area): Area {
  const [moreLeft, moreTop] = [left % 2, top % 2];
  return {
    left: left - moreLeft,
    top: top - moreTop,
    width: width + moreLeft,
    height: height + moreTop,
  };
}

function animationFrame({ area, span, image }: Frame): Uint8Array {
  const head = littleEndian(
    [3, area.left / 2],
    [3, area.top / 2],
    [3, area.width - 1],
    [3, area.height - 1],
    [3, unitsOf(span, MILLISECONDS)],
    [1, REPLACE],
  );
  const data = new Uint8Array(head.length + image.length);
  data.set(head);
  data.set(image, head.length);
  return data;
}
