import { PAGE_HALF_EVENT } from '../call/page-protocol.ts';
import { type MediaRequest, readMediaRequest } from '../call/read-constraints.ts';
import { ConversionError } from '../call/web-idl.ts';
import type { CameraRequests } from './camera-requests.ts';
import type { Call, Disguise } from './disguise.ts';
import type { Natives } from './natives.ts';
import { isReceiver, whenSettled } from './primordials.ts';

type Callback = (value: unknown) => void;

/**
 * Puts ourselves in the place of getUserMedia, in its present form and in its old ones.
 *
 * @param foundAgain told that somebody has asked, by the receiver of a call, whether we are there
 */
export function disguiseRequests(
  natives: Natives,
  disguise: Disguise,
  requests: CameraRequests,
  foundAgain: () => void,
): void {
  disguise.method(natives.MediaDevices.prototype, 'getUserMedia', (call) => {
    if (isQuestion(call.self, natives)) {
      natives.preventDefault(call.self);
      foundAgain();
    }
    return answerPromise(call, natives, requests);
  });
  for (const name of ['getUserMedia', 'webkitGetUserMedia'] as const) {
    disguise.method(natives.Navigator.prototype, name, (call) =>
      answerCallbacks(call, name, natives, requests),
    );
  }
}

function isQuestion(self: unknown, { eventType }: Natives): self is Event {
  return isReceiver(eventType, self) && eventType(self) === PAGE_HALF_EVENT;
}

async function answerPromise(
  call: Call,
  natives: Natives,
  requests: CameraRequests,
): Promise<unknown> {
  const place = "Failed to execute 'getUserMedia' on 'MediaDevices': ";
  if (!isReceiver(natives.assertMediaDevices, call.self)) {
    throw call.typeError(place, 'Illegal invocation');
  }
  const request = requestFrom(call, place, 'UserMediaStreamConstraints');
  const native = () => call.native() as Promise<MediaStream>;
  return await serve(request, natives, requests, native);
}

/** The old form; the browser itself refuses what is no call of it. */
function answerCallbacks(
  call: Call,
  name: string,
  natives: Natives,
  requests: CameraRequests,
): unknown {
  const [constraints, onStream, onError] = call.parameters;
  const isCall = typeof onStream === 'function' && typeof onError === 'function';
  if (!isCall || !isReceiver(natives.navigatorDevices, call.self)) return call.native();
  const place = `Failed to execute '${name}' on 'Navigator': `;
  const request = requestFrom(call, place, 'MediaStreamConstraints');
  const native = () =>
    natives.getUserMedia(natives.mediaDevices, constraints as MediaStreamConstraints);
  const answer = serve(request, natives, requests, native);
  whenSettled(answer, onStream as Callback, onError as Callback);
  return undefined;
}

/** What is read once is what is asked for: where no video is wanted, none is to be had. */
function serve(
  request: MediaRequest,
  natives: Natives,
  requests: CameraRequests,
  native: () => Promise<MediaStream>,
): Promise<MediaStream> {
  const { audio, video } = request;
  if (video) return requests.answer({ audio, video }, native);
  return natives.getUserMedia(natives.mediaDevices, { audio: audio as MediaTrackConstraints });
}

function requestFrom(call: Call, place: string, type: string): MediaRequest {
  try {
    return readMediaRequest(call.parameters[0], type);
  } catch (error) {
    if (!(error instanceof ConversionError)) throw error;
    throw call.typeError(`${place}${error.place}`, error.message);
  }
}
