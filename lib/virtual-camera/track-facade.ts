import { selectSettings } from '../call/constraints.ts';
import { readTrackConstraints } from '../call/read-constraints.ts';
import { dictionaryOf } from '../call/track-constraints.ts';
import { ConversionError } from '../call/web-idl.ts';
import { capabilitiesOf } from './cameras.ts';
import type { Call, Disguise } from './disguise.ts';
import type { Natives } from './natives.ts';
import type { Outputs } from './outputs.ts';
import { isReceiver, rejected } from './primordials.ts';
import { settingsOf, type VirtualTrack } from './virtual-track.ts';

/** Of a track, unlike of a device, browsers say that it may stand still. */
const LEAST_FRAME_RATE = 0;
const PLACE = "Failed to execute 'applyConstraints' on 'MediaStreamTrack': ";

/** Makes the tracks of the virtual camera answer as those of a camera; others stay as they are. */
export function disguiseTracks(natives: Natives, disguise: Disguise, outputs: Outputs): void {
  const { prototype } = natives.MediaStreamTrack;
  const answer = (name: string, read: (track: VirtualTrack) => unknown) =>
    disguise.method(prototype, name, (call) => {
      const track = outputs.get(call.self);
      return track ? read(track) : call.native();
    });
  disguise.getter(prototype, 'label', (call) => {
    const track = outputs.get(call.self);
    return track ? track.selection.camera.label : call.native();
  });
  answer('getSettings', settingsOf);
  answer('getConstraints', (track) => dictionaryOf(track.constraints));
  answer('getCapabilities', ({ selection }) => capabilitiesOf(selection.camera, LEAST_FRAME_RATE));
  disguise.method(prototype, 'applyConstraints', (call) => {
    const track = outputs.get(call.self);
    if (track) return change(call, track, natives, outputs);
    if (isReceiver(natives.readyState, call.self)) return call.nativePromise();
    return rejected(call.typeError(PLACE, 'Illegal invocation'));
  });
  disguise.method(prototype, 'stop', (call) => {
    call.native();
    if (outputs.get(call.self)) outputs.stopped(call.self as MediaStreamTrack);
  });
  disguiseCloning(natives, disguise, outputs);
}

function disguiseCloning(natives: Natives, disguise: Disguise, outputs: Outputs): void {
  disguise.method(natives.MediaStreamTrack.prototype, 'clone', (call) => {
    const clone = call.native() as MediaStreamTrack;
    const track = outputs.get(call.self);
    if (track) outputs.cloned(track, clone);
    return clone;
  });
  disguise.method(natives.MediaStream.prototype, 'clone', (call) => {
    const clone = call.native();
    const tracks = natives.getTracks(call.self);
    const clones = natives.getTracks(clone);
    for (let index = 0; index < tracks.length; index += 1) {
      const track = outputs.get(tracks[index]);
      const copy = clones[index];
      if (track && copy) outputs.cloned(track, copy);
    }
    return clone;
  });
}

async function change(
  call: Call,
  track: VirtualTrack,
  natives: Natives,
  outputs: Outputs,
): Promise<void> {
  const { OverconstrainedError } = natives;
  const [wanted] = call.parameters;
  const constraints = constraintsFrom(call, wanted);
  const isEmpty = Object.keys(constraints.basic).length + constraints.advanced.length === 0;
  const { selection } = track;
  if (track.isOver) {
    if (isEmpty) return;
    throw new OverconstrainedError('', 'The track is not connected to any source');
  }
  const chosen = isEmpty
    ? selection
    : selectSettings([selection.camera], constraints, selection.native);
  if (typeof chosen === 'string') {
    throw new OverconstrainedError(chosen, 'Cannot satisfy constraints');
  }
  await outputs.change(call.self as MediaStreamTrack, chosen, constraints);
}

function constraintsFrom(call: Call, wanted: unknown) {
  try {
    return readTrackConstraints(wanted);
  } catch (error) {
    if (!(error instanceof ConversionError)) throw error;
    throw call.typeError(`${PLACE}${error.place}`, error.message);
  }
}
