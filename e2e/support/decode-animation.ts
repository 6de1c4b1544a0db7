import type { Page } from 'puppeteer';

/** What the browser's own decoders see in a file that moves. */
export interface DecodedAnimation {
  readonly width: number;
  readonly height: number;
  /** How many there are; undefined for a video, whose element doesn't say. */
  readonly pictures: number | undefined;
  readonly seconds: number;
  /** The opacity of the top left corner and of the middle of the foot, 0 to 255, the largest and the smallest ever. */
  readonly corner: number;
  readonly foot: number;
  /** Mean differences of a channel: between the last picture and the first, and the most that is ever between two. */
  readonly seam: number;
  readonly motion: number;
}

/** Decodes a file with `ImageDecoder` or in a `<video>`: neither has a part in writing it. */
export function decodeAnimation(
  page: Page,
  bytes: Uint8Array,
  type: string,
): Promise<DecodedAnimation> {
  return page.evaluate(decodeInPage, Buffer.from(bytes).toString('base64'), type);
}

/** Runs in the page. */
async function decodeInPage(base64: string, type: string): Promise<DecodedAnimation> {
  const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const SMALL = 48;
  const context = new OffscreenCanvas(SMALL, SMALL).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  const looks: Uint8ClampedArray[] = [];
  const look = (picture: CanvasImageSource) => {
    context.clearRect(0, 0, SMALL, SMALL);
    context.drawImage(picture, 0, 0, SMALL, SMALL);
    looks.push(context.getImageData(0, 0, SMALL, SMALL).data);
  };
  const measured = type.startsWith('video/') ? await video() : await pictures();
  const opacities = (x: number, y: number) =>
    looks.map((each) => each[4 * (y * SMALL + x) + 3] ?? 0);
  // A pixel that is all but open may have any colour: nobody sees it.
  const seen = looks.map((each) =>
    Float64Array.from(each, (value, at) => {
      return at % 4 === 3 ? value : (value * (each[at - (at % 4) + 3] ?? 0)) / 255;
    }),
  );
  const difference = (one?: Float64Array, other?: Float64Array) => {
    if (!one || !other) return Number.NaN;
    return one.reduce((sum, value, at) => sum + Math.abs(value - (other[at] ?? 0)), 0) / one.length;
  };
  return {
    ...measured,
    corner: Math.max(...opacities(0, 0)),
    foot: Math.min(...opacities(SMALL / 2, SMALL - 6)),
    seam: difference(seen[0], seen.at(-1)),
    motion: Math.max(...seen.map((each) => difference(seen[0], each))),
  };

  async function pictures() {
    const decoder = new ImageDecoder({ data, type: type === 'image/apng' ? 'image/png' : type });
    await decoder.tracks.ready;
    await decoder.completed;
    const count = decoder.tracks.selectedTrack?.frameCount ?? 0;
    let [microseconds, width, height] = [0, 0, 0];
    for (let frameIndex = 0; frameIndex < count; frameIndex += 1) {
      const { image } = await decoder.decode({ frameIndex });
      microseconds += image.duration ?? 0;
      [width, height] = [image.displayWidth, image.displayHeight];
      look(image);
      image.close();
    }
    decoder.close();
    return { width, height, pictures: count, seconds: microseconds / 1_000_000 };
  }

  /** A player may still hold the former picture when it says that it has sought. */
  async function pictureAt(element: HTMLVideoElement, time: number): Promise<VideoFrame> {
    const LONGEST_PICTURE = 0.2;
    for (;;) {
      const picture = new VideoFrame(element);
      const late = time - picture.timestamp / 1_000_000;
      if (-0.01 < late && late < LONGEST_PICTURE) return picture;
      picture.close();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  async function video() {
    const element = document.createElement('video');
    element.muted = true;
    element.src = URL.createObjectURL(new Blob([data], { type }));
    await new Promise((resolve, reject) => {
      element.onloadeddata = resolve;
      element.onerror = () => reject(new Error(element.error?.message));
    });
    const { duration: seconds, videoWidth: width, videoHeight: height } = element;
    for (const share of [0, 0.25, 0.5, 0.75, 0.99]) {
      element.currentTime = share * seconds;
      await new Promise((resolve) => {
        element.onseeked = resolve;
      });
      const picture = await pictureAt(element, share * seconds);
      look(picture);
      picture.close();
    }
    URL.revokeObjectURL(element.src);
    return { width, height, pictures: undefined, seconds };
  }
}
