import type { HandId } from '../../../lib/avatar/options.ts';
import type { Hand } from '../../../lib/avatar/scene/scene.ts';

declare global {
  /** The hands whose scripts have run here. In a page it is the isolated world's: no page can see it. */
  var livemojiHands: Partial<Record<HandId, Hand>> | undefined;
}

/**
 * A hand's drawings are large, and most avatars need one hand only: each is a script of its own, once in the
 * package, that offers its hand to all scripts of its world.
 */
export function offerHand(hand: Hand): void {
  globalThis.livemojiHands = { ...globalThis.livemojiHands, [hand.id]: hand };
}

/** The hand of this id, once its script has run in this world. */
export function offeredHand(id: HandId): Hand | undefined {
  return globalThis.livemojiHands?.[id];
}

/**
 * A loader that runs a hand's script unless it has run here.
 *
 * @returns rejects with an Error when the script doesn't come
 */
export function handLoader(run: (id: HandId) => Promise<unknown>): (id: HandId) => Promise<Hand> {
  return async (id) => {
    if (!offeredHand(id)) await run(id);
    const hand = offeredHand(id);
    if (!hand) throw new Error(`The drawings of ${id} could not be loaded.`);
    return hand;
  };
}
