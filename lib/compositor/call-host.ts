import type { OutputSettings } from '../call/page-protocol.ts';

/** What composes the pictures of «Livemoji Camera» in a page. */
export interface CallHost {
  /** Opens a track of the given id. */
  open(output: string, settings: OutputSettings): MediaStreamTrack;
  change(output: string, settings: OutputSettings): void;
  close(output: string): void;
  /** Whether no track is open. */
  readonly isIdle: boolean;
}
