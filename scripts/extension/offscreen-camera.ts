import type { Page } from 'puppeteer';

/** What the test leaves in the page that opens cameras. */
interface CameraScope {
  livemojiTestTracks?: MediaStreamTrack[];
  /** Name of the error that getUserMedia rejects with, if it is to reject. */
  livemojiTestProblem?: string | undefined;
  /** Tracks that give no pictures. */
  livemojiTestSilent?: Set<MediaStreamTrack>;
}

/**
 * Stands between a page and its cameras from now on, so that a test can pull the plug. The
 * camera has to be closed meanwhile: what is open already isn't known here.
 */
export function takeOverCamera(page: Page): Promise<void> {
  return page.evaluate(() => {
    const scope = globalThis as unknown as CameraScope;
    const { mediaDevices } = navigator;
    const original = mediaDevices.getUserMedia.bind(mediaDevices);
    scope.livemojiTestTracks = [];
    mediaDevices.getUserMedia = async (constraints) => {
      if (scope.livemojiTestProblem) throw new DOMException('', scope.livemojiTestProblem);
      const stream = await original(constraints);
      scope.livemojiTestTracks?.push(...stream.getTracks());
      return stream;
    };
  });
}

/** Lets a test stop the pictures of cameras that are opened from now on, in a page whose camera it has taken over. */
export function takeOverPictures(page: Page): Promise<void> {
  return page.evaluate(() => {
    const scope = globalThis as unknown as CameraScope;
    const silent = new Set<MediaStreamTrack>();
    const handOver = 100;
    scope.livemojiTestSilent = silent;
    const Original = MediaStreamTrackProcessor;
    class GatedProcessor {
      readonly readable: ReadableStream<VideoFrame>;
      constructor(init: { readonly track: MediaStreamVideoTrack }) {
        const gate = new TransformStream<VideoFrame, VideoFrame>({
          transform: (frame, controller) => {
            if (silent.has(init.track)) {
              frame.close();
              return;
            }
            controller.enqueue(frame);
            // It goes to the worker as a copy, and the camera waits for the frames that are not given back.
            setTimeout(() => frame.close(), handOver);
          },
        });
        this.readable = new Original(init).readable.pipeThrough(gate);
      }
    }
    Object.assign(globalThis, { MediaStreamTrackProcessor: GatedProcessor });
  });
}

/**
 * Stops the pictures of the cameras that are open, or lets them go on.
 *
 * @param how `muted`: the camera says so itself; `hung`: it says nothing; `seen`: all is well
 */
export function silenceCamera(page: Page, how: 'muted' | 'hung' | 'seen'): Promise<void> {
  return page.evaluate((state) => {
    const { livemojiTestTracks = [], livemojiTestSilent } = globalThis as unknown as CameraScope;
    for (const track of livemojiTestTracks) {
      if (state === 'seen') livemojiTestSilent?.delete(track);
      else livemojiTestSilent?.add(track);
      Object.defineProperty(track, 'muted', { value: state === 'muted', configurable: true });
    }
  }, how);
}

/** Gives the cameras that are open another size of picture, in pixels. */
export function resizeCamera(page: Page, width: number, height: number): Promise<void> {
  return page.evaluate(
    async (size) => {
      const { livemojiTestTracks = [] } = globalThis as unknown as CameraScope;
      const live = livemojiTestTracks.filter(({ readyState }) => readyState === 'live');
      await Promise.all(live.map((track) => track.applyConstraints(size)));
    },
    { width, height },
  );
}

/**
 * Unplugs the camera, as far as the page can tell: the track ends, and the next request for a camera fails.
 *
 * @param problem name of getUserMedia's error from now on; undefined plugs the camera in again
 */
export function plugCamera(page: Page, problem: string | undefined): Promise<void> {
  return page.evaluate((name) => {
    const scope = globalThis as unknown as CameraScope;
    scope.livemojiTestProblem = name;
    if (!name) {
      navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
      return;
    }
    for (const track of scope.livemojiTestTracks ?? []) {
      if (track.readyState === 'ended') continue;
      track.stop();
      track.dispatchEvent(new Event('ended'));
    }
  }, problem);
}

/** How many of the cameras that were opened since {@link takeOverCamera} are open. */
export function openCameras(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { livemojiTestTracks = [] } = globalThis as unknown as CameraScope;
    return livemojiTestTracks.filter(({ readyState }) => readyState === 'live').length;
  });
}
