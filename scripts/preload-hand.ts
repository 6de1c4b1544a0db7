import type { Plugin } from 'vite';
import { presetOf } from '../lib/avatar/presets.ts';

/** The way of drawing that an avatar has until somebody chooses another. */
const FIRST_HAND = presetOf('any').hand;

/**
 * Has the browser fetch the drawings that most have together with the popup's own scripts. Which ones the popup needs it
 * learns from the storage only, and would then wait for them with nothing on show.
 */
export function preloadHand(): Plugin {
  return {
    name: 'livemoji:preload-hand',
    transformIndexHtml: (_, { filename }) => {
      if (!filename.includes('popup')) return [];
      const attrs = { rel: 'modulepreload', crossorigin: true, href: `/hand-${FIRST_HAND}.js` };
      return [{ tag: 'link', attrs, injectTo: 'head' }];
    },
  };
}
