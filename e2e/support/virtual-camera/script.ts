/** What a page gets before its own scripts: a host that stands for the extension's, and the virtual camera. */
import { installVirtualCamera } from '../../../lib/virtual-camera/install.ts';
import { type FakeHostOptions, startFakeHost } from './fake-host.ts';

/** @param options undefined for a page to which no host comes */
export function start(options: FakeHostOptions | undefined): void {
  if (!window.isSecureContext) return;
  if (options) startFakeHost(options);
  installVirtualCamera(window);
}
