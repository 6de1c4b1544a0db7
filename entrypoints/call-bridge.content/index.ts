import { defineContentScript } from 'wxt/utils/define-content-script';
import { CallBridge } from '../../lib/compositor/call-bridge.ts';
import type { CallHost } from '../../lib/compositor/call-host.ts';
import type {} from '../shared/call-host.ts';
import { isOrphan } from '../shared/is-orphan.ts';
import { loadScript } from '../shared/load-script.ts';
import { askForCamera } from './camera-permission.ts';
import { onDeviceChange } from './offered-device.ts';

export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_start',
  allFrames: true,
  matchOriginAsFallback: true,
  main: () => {
    const bridge = new CallBridge({
      page: window,
      isOrphan,
      askForCamera,
      runningHost: async () => globalThis.livemojiCallHost,
      loadHost,
      handOver: (event, track) => dispatchEvent(new MediaStreamTrackEvent(event, { track })),
    });
    onDeviceChange((device) => bridge.offer(device));
  },
});

/** @throws Error when the extension is gone, or its script does not start */
async function loadHost(): Promise<CallHost> {
  if (!globalThis.livemojiCallHost) await loadScript('call-host');
  const host = await globalThis.livemojiCallHost;
  if (!host) throw new DOMException('Could not start video source', 'NotReadableError');
  return host;
}
