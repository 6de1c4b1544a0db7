import type { Landmark } from '../../lib/face/face-observation.ts';

/** Finds a face in pictures, each on its own. */
export interface FaceFinder {
  /**
   * @param picture an encoded picture (PNG or JPEG)
   * @returns MediaPipe's face mesh as shares of the picture's sides, or null without a face
   */
  find(picture: Uint8Array): Promise<readonly Landmark[] | null>;
  close(): Promise<void>;
}

/** Starts a finder; only programs that need one pay for it. */
export type OpenFaceFinder = () => Promise<FaceFinder>;
