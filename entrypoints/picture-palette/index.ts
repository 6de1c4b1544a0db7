import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPicturePalette } from './create-picture-palette.tsx';

/** Injected by the background into a frame of a page when somebody presses the button of a field there. */
export default defineUnlistedScript(() => {
  globalThis.livemojiPicturePalette ??= createPicturePalette();
});
