import { browser } from 'wxt/browser';
import { handLoader } from './offered-hands.ts';

/** Loads a way of drawing into a page of the extension. */
export const loadHand = handLoader(
  (id) => import(/* @vite-ignore */ browser.runtime.getURL(`/hand-${id}.js`)),
);
