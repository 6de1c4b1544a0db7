import type { Page } from 'puppeteer';
import { readVideo } from './read-video.ts';

/** What a browser's own player makes of a film. */
export interface PlayedFilm {
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
  /** The pictures at the times that were asked for, 64x64, as red, green, blue and opacity. */
  readonly pictures: readonly (readonly number[])[];
  /** The sound as the loudness of each hundredth of a second; null where there is none. */
  readonly loudness: readonly number[] | null;
}

/** The side in which pictures are looked at, in pixels. */
export const LOOKED_AT = 64;

/**
 * Plays a film by the browser's own decoders, which have nothing to do with what wrote it.
 *
 * @param page any page of the extension
 * @param times of the pictures that are wanted, in seconds
 */
export async function playFilm(
  page: Page,
  bytes: Uint8Array<ArrayBuffer>,
  times: readonly number[],
): Promise<PlayedFilm> {
  const shown = (await readVideo(bytes)).times;
  return page.evaluate(
    async (base64, wanted, side) => {
      /** Shorter than any picture is shown, in seconds. */
      const SHORT = 0.001;
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const address = URL.createObjectURL(new Blob([content], { type: 'video/webm' }));
      const video = document.createElement('video');
      video.muted = true;
      const event = (name: string) =>
        new Promise<void>((resolve, reject) => {
          video.addEventListener(name, () => resolve(), { once: true });
          video.addEventListener('error', () => reject(new Error(video.error?.message)));
        });
      const loaded = event('loadeddata');
      video.src = address;
      await loaded;
      const context = new OffscreenCanvas(side, side).getContext('2d', {
        willReadFrequently: true,
      });
      /**
       * A player may still hold the picture from where it was when it says that it has sought, and guesses how long
       * each is shown: the one before is as good.
       */
      const pictureAt = async ({ time, before }: { time: number; before: number }) => {
        const sought = event('seeked');
        video.currentTime = time;
        await sought;
        for (;;) {
          const picture = new VideoFrame(video);
          const shown = picture.timestamp / 1_000_000;
          if (before - SHORT < shown && shown < time + SHORT) return picture;
          picture.close();
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
      };
      const pictures: number[][] = [];
      for (const place of wanted) {
        const picture = await pictureAt(place);
        context?.clearRect(0, 0, side, side);
        context?.drawImage(picture, 0, 0, side, side);
        picture.close();
        pictures.push([...(context?.getImageData(0, 0, side, side).data ?? [])]);
      }
      const audio = new OfflineAudioContext(1, 1, 48_000);
      const sound = await audio.decodeAudioData(content.buffer).catch(() => null);
      const samples = sound?.getChannelData(0) ?? new Float32Array();
      const loudness = Array.from({ length: Math.floor(samples.length / 480) }, (_, index) => {
        const part = samples.subarray(480 * index, 480 * (index + 1));
        return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length);
      });
      const { videoWidth: width, videoHeight: height, duration: seconds } = video;
      URL.revokeObjectURL(address);
      return { width, height, seconds, pictures, loudness: sound && loudness };
    },
    Buffer.from(bytes).toString('base64'),
    times.map((time) => {
      const index = shown.findLastIndex((each) => each <= time);
      return { time, before: shown[index - 1] ?? 0 };
    }),
    LOOKED_AT,
  );
}

/** How much two pictures differ, as the mean over all bytes. */
export function difference(one: readonly number[], other: readonly number[]): number {
  const sum = one.reduce((total, value, index) => total + Math.abs(value - (other[index] ?? 0)), 0);
  return sum / one.length;
}
