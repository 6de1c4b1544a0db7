import { type HostMessage, REFUSALS } from '../call/page-protocol.ts';

/** What an error means to a page that asked for a camera, in getUserMedia's names. */
export function refusalOf(
  error: unknown,
): Pick<Extract<HostMessage, { type: 'refused' }>, 'name' | 'message'> {
  const { name, message } = error instanceof Error || error instanceof DOMException ? error : {};
  const known = REFUSALS.find((each) => each === name);
  if (known && message !== undefined) return { name: known, message };
  return { name: 'NotReadableError', message: 'Could not start video source' };
}
