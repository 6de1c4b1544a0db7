import { PAGE_HALF_EVENT } from '../call/page-protocol.ts';
import { CameraRequests } from './camera-requests.ts';
import { DeviceFacade } from './device-facade.ts';
import { Disguise } from './disguise.ts';
import { HostLink } from './host-link.ts';
import { captureNatives } from './natives.ts';
import { Outputs } from './outputs.ts';
import { disguiseRequests } from './request-facade.ts';
import { disguiseTracks } from './track-facade.ts';

/**
 * Puts the virtual camera among the cameras of a page. Has to run before the page's own scripts. Does nothing
 * where the page can have no camera (an insecure origin), and where it has run before.
 *
 * @param scope the window of the page
 */
export function installVirtualCamera(scope: Window & typeof globalThis): void {
  if (!scope.MediaDevices || !scope.navigator.mediaDevices) return;
  const natives = captureNatives(scope);
  const link = new HostLink(scope, natives, {
    offerChanged: () => devices.offerChanged(),
    outputEnded: (output) => outputs.end(output),
    hostLost: () => outputs.endAll(),
  });
  const announcement = new natives.Event(PAGE_HALF_EVENT, { cancelable: true });
  if (!natives.dispatchEvent(scope, announcement)) {
    link.forget();
    return;
  }
  // The answer to one who comes later: there is one already.
  natives.addEventListener(scope, PAGE_HALF_EVENT, natives.preventDefault);
  const disguise = new Disguise();
  const outputs = new Outputs(natives, link);
  const devices = new DeviceFacade(natives, disguise, link);
  const requests = new CameraRequests(natives, link, outputs, () => devices.nameIsKnown());
  disguiseTracks(natives, disguise, outputs);
  disguiseRequests(natives, disguise, requests);
}
