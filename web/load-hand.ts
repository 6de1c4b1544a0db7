import type { HandId } from '../lib/avatar/options.ts';
import type { Hand } from '../lib/avatar/scene/scene.ts';

const HANDS: Readonly<Record<HandId, () => Promise<Hand>>> = {
  avataaars: () =>
    import('../lib/avatar/hands/avataaars/hand.ts').then((module) => module.AVATAAARS),
  lorelei: () => import('../lib/avatar/hands/lorelei/hand.ts').then((module) => module.LORELEI),
  notionists: () =>
    import('../lib/avatar/hands/notionists/hand.ts').then((module) => module.NOTIONISTS),
};

/** Loads a way of drawing: each is large, and most avatars need one. */
export function loadHand(id: HandId): Promise<Hand> {
  return HANDS[id]();
}
