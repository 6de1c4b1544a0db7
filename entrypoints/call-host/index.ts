import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCallHost } from './create-call-host.ts';

/** Injected by the background into a frame of a page that asks for «Livemoji Camera». */
export default defineUnlistedScript(() => {
  globalThis.livemojiCallHost ??= createCallHost();
});
