import { signal } from '@preact/signals';
import type { AvatarConfiguration } from '../../lib/avatar/configuration.ts';
import type { HandId } from '../../lib/avatar/options.ts';
import type { AvatarPose } from '../../lib/avatar/pose/avatar-pose.ts';
import type { Hand, Scene } from '../../lib/avatar/scene/scene.ts';
import { type SvgOptions, sceneSvg } from '../../lib/avatar/scene/svg.ts';

/** Draws every avatar of a page by the hand that it names. */
export interface Drawing {
  /**
   * The hand that draws an avatar. One that isn't there yet is loaded, and meanwhile the first one takes its
   * place; who reads it in a component or an effect is told when it has come.
   */
  handOf(configuration: AvatarConfiguration): Hand;
  /** An avatar, ready to be drawn in any pose. */
  sceneOf(configuration: AvatarConfiguration): Scene;
  /** A self-contained SVG: the same input always gives the same text. */
  render(configuration: AvatarConfiguration, pose: AvatarPose, options?: SvgOptions): string;
}

/** The hands of a page: their drawings are large, and most pages need one. */
export interface Hands {
  /** Those that are there from the start; the first draws the page's own avatar. */
  readonly initial: readonly [Hand, ...Hand[]];
  /** Gets another. */
  load(id: HandId): Promise<Hand>;
}

export function createDrawing({ initial, load }: Hands): Drawing {
  const hands = signal<ReadonlyMap<HandId, Hand>>(new Map(initial.map((hand) => [hand.id, hand])));
  const asked = new Set<HandId>();
  const scenes = new WeakMap<Hand, WeakMap<AvatarConfiguration, Scene>>();

  const ask = (id: HandId) => {
    if (asked.has(id)) return;
    asked.add(id);
    load(id).then(
      (hand) => {
        hands.value = new Map([...hands.value, [id, hand]]);
      },
      // It stays the first one then.
      (error: unknown) => reportError(error),
    );
  };
  const handOf = ({ hand: id }: AvatarConfiguration): Hand => {
    const hand = hands.value.get(id);
    if (!hand) ask(id);
    return hand ?? initial[0];
  };
  const sceneOf = (configuration: AvatarConfiguration): Scene => {
    const hand = handOf(configuration);
    const ofHand = scenes.get(hand) ?? new WeakMap<AvatarConfiguration, Scene>();
    const scene = ofHand.get(configuration) ?? hand.scene(configuration);
    scenes.set(hand, ofHand.set(configuration, scene));
    return scene;
  };
  return {
    handOf,
    sceneOf,
    render: (configuration, pose, options) => sceneSvg(sceneOf(configuration), pose, options),
  };
}
