import type { HandId } from '../options.ts';
import type { Hand } from '../scene/scene.ts';
import { AVATAAARS } from './avataaars/hand.ts';

/** The drawings of the other hands are large: a page loads them when somebody is drawn by them. */
const LOADERS: Readonly<Record<HandId, () => Promise<Hand>>> = {
  avataaars: () => Promise.resolve(AVATAAARS),
  lorelei: async () => (await import('./lorelei/hand.ts')).LORELEI,
  notionists: async () => (await import('./notionists/hand.ts')).NOTIONISTS,
};

/** Loads a way of drawing; that of avataaars is there at once. */
export function loadHand(id: HandId): Promise<Hand> {
  return LOADERS[id]();
}
