import { defineContentScript } from 'wxt/utils/define-content-script';
import { installVirtualCamera } from '../lib/virtual-camera/install.ts';

/**
 * The page's half of «Livemoji Camera», in the page's own world. Registered at run time, for the sites that the
 * person has turned on.
 */
export default defineContentScript({
  registration: 'runtime',
  world: 'MAIN',
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  main: () => installVirtualCamera(window),
});
