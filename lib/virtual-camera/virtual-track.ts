import type { Selection } from '../call/constraints.ts';
import type { TrackConstraints } from '../call/track-constraints.ts';
import type { NamedCamera } from './cameras.ts';

/** What one track of the page is to the page: each clone has its own. */
export interface VirtualTrack {
  /** The output of the host that it shows. */
  readonly output: string;
  readonly selection: Selection<NamedCamera>;
  readonly constraints: TrackConstraints;
  /** Whether it has ended: its settings then tell of the device alone. */
  readonly isOver: boolean;
}

/** What `getSettings()` says, with the names in the browser's order. */
export function settingsOf({ selection, isOver }: VirtualTrack): MediaTrackSettings {
  const { deviceId, groupId, facingMode } = selection.camera;
  const facing = facingMode[0] === undefined ? {} : { facingMode: facingMode[0] };
  if (isOver) return { deviceId, ...facing, groupId };
  const { width, height, frameRate, resizeMode } = selection.settings;
  const settings = { aspectRatio: width / height, deviceId, ...facing, frameRate, groupId };
  return Object.assign(settings, { height, resizeMode, width });
}
