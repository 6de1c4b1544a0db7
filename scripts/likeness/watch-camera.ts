import type { JSHandle, Page } from 'puppeteer';
import { FrameClock } from '../../lib/media/frame-clock.ts';
import { THUMBNAIL } from './clip-frames.ts';

/** One of the camera's pictures, small. */
export interface SeenPicture {
  /** When it was taken, as the engine reckons it: milliseconds since the epoch. */
  readonly capturedAt: number;
  /** The green of each pixel of {@link THUMBNAIL}, row by row. */
  readonly thumbnail: Uint8Array;
}

/** What the page keeps of a picture. */
interface KeptPicture {
  /** The camera's own time, in microseconds. */
  readonly timestamp: number;
  /** Milliseconds since the epoch. */
  readonly arrival: number;
  readonly thumbnail: Uint8ClampedArray;
}

/**
 * Looks through the camera beside the engine: both are given the same pictures.
 *
 * @param page a page that may use the camera; it keeps the pictures until the end
 * @returns ends the watching, and gives the pictures
 */
export async function watchCamera(page: Page): Promise<() => Promise<readonly SeenPicture[]>> {
  const watch = await page.evaluateHandle(keepPictures, THUMBNAIL);
  return () => takePictures(watch);
}

type Watch = Awaited<ReturnType<typeof keepPictures>>;

async function takePictures(watch: JSHandle<Watch>): Promise<readonly SeenPicture[]> {
  const clock = new FrameClock();
  const kept = await watch.evaluate(({ track, pictures }) => {
    track.stop();
    return pictures.map(({ timestamp, arrival, thumbnail }) => ({
      timestamp,
      arrival,
      text: btoa(String.fromCharCode(...thumbnail)),
    }));
  });
  await watch.dispose();
  return kept.map(({ timestamp, arrival, text }) => ({
    capturedAt: clock.capturedAt(timestamp, arrival),
    thumbnail: Buffer.from(text, 'base64'),
  }));
}

/** Runs in the page. */
async function keepPictures({ width, height }: typeof THUMBNAIL) {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30 } },
  });
  const [track] = stream.getVideoTracks();
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!track || !context) throw new Error('The camera shows no pictures.');
  const pictures: KeptPicture[] = [];
  const reader = new MediaStreamTrackProcessor({ track }).readable.getReader();
  const read = async (): Promise<void> => {
    for (;;) {
      const { done, value: frame } = await reader.read();
      if (done) return;
      const arrival = performance.timeOrigin + performance.now();
      context.drawImage(frame, 0, 0, width, height);
      const { timestamp } = frame;
      frame.close();
      const { data } = context.getImageData(0, 0, width, height);
      const thumbnail = data.filter((_, index) => index % 4 === 1);
      pictures.push({ timestamp, arrival, thumbnail });
    }
  };
  read().catch(console.error);
  return { track, pictures };
}
