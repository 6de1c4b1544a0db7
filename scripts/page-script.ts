import type { Plugin } from 'vite';

/** The script of the extension that runs in the page's own world. */
const PAGE_SCRIPT = 'call-camera.js';

/** What the page reads in the stack of an error, when code of its own is called from there. */
const NAME = 'camera.js';

/**
 * Gives the page's script a name for stacks. Without it they tell the page the extension's address, by which it
 * could be told apart from others.
 */
export function namePageScript(): Plugin {
  return {
    name: 'livemoji:name-page-script',
    enforce: 'post',
    generateBundle(_, files) {
      for (const file of Object.values(files)) {
        if (file.type !== 'chunk' || !file.fileName.endsWith(PAGE_SCRIPT)) continue;
        file.code += `\n//# sourceURL=${NAME}\n`;
      }
    },
  };
}
