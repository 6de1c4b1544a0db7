import type { Page } from 'puppeteer';

/** What the test leaves in the page that opens cameras. */
interface CameraScope {
  livemojiTestTracks?: MediaStreamTrack[];
  /** Name of the error that getUserMedia rejects with, if it is to reject. */
  livemojiTestProblem?: string | undefined;
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
