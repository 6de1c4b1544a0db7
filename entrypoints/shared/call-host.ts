import type { OutputSettings } from '../../lib/call/page-protocol.ts';

/** What composes the pictures of «Livemoji Camera» in a page; see entrypoints/call-host. */
export interface CallHost {
  /** Opens a track of the given id. */
  open(output: string, settings: OutputSettings): MediaStreamTrack;
  change(output: string, settings: OutputSettings): void;
  close(output: string): void;
  /** Whether no track is open. */
  readonly isIdle: boolean;
}

declare global {
  /** How two content scripts of the same isolated world meet: no page can see this. */
  var livemojiCallHost: Promise<CallHost> | undefined;
}
