import { PAGE_HALF_EVENT } from '../call/page-protocol.ts';
import { CameraRequests } from './camera-requests.ts';
import { DeviceFacade } from './device-facade.ts';
import { Disguise } from './disguise.ts';
import { HostLink } from './host-link.ts';
import { captureNatives, type Natives } from './natives.ts';
import { Outputs } from './outputs.ts';
import { whenSettled } from './primordials.ts';
import { disguiseRequests } from './request-facade.ts';
import { disguiseTracks } from './track-facade.ts';

/**
 * Puts the virtual camera among the cameras of a page. Has to run before the page's own scripts. Does nothing
 * where the page can have no camera (an insecure origin), and where it has run before in the same window.
 *
 * @param scope the window of the page
 */
export function installVirtualCamera(scope: Window & typeof globalThis): void {
  if (!scope.MediaDevices || !scope.navigator.mediaDevices) return;
  const natives = captureNatives(scope);
  if (isInstalled(natives)) return;
  const link = new HostLink(scope, natives, {
    offerChanged: () => devices.offerChanged(),
    outputEnded: (output) => outputs.end(output),
    hostLost: () => outputs.endAll(),
  });
  const disguise = new Disguise();
  const outputs = new Outputs(natives, link);
  const devices = new DeviceFacade(natives, disguise, link);
  const requests = new CameraRequests(natives, link, outputs, () => devices.nameIsKnown());
  disguiseTracks(natives, disguise, outputs);
  disguiseRequests(natives, disguise, requests, () => link.renew());
  link.announce();
}

/**
 * Asks the function that stands in for the browser's, by a receiver that a browser refuses. Nothing else in a window
 * outlasts a change of its document and is out of the page's sight.
 */
function isInstalled(natives: Natives): boolean {
  const question = new natives.Event(PAGE_HALF_EVENT, { cancelable: true });
  const ignore = () => undefined;
  whenSettled(natives.getUserMedia(question), ignore, ignore);
  return natives.defaultPrevented(question);
}
