import type { AvatarConfiguration } from '../configuration.ts';
import type { HandId } from '../options.ts';
import type { Hand, Scene } from '../scene/scene.ts';
import { AVATAAARS } from './avataaars/hand.ts';
import { LORELEI } from './lorelei/hand.ts';
import { NOTIONISTS } from './notionists/hand.ts';

const HANDS_BY_ID: Readonly<Record<HandId, Hand>> = {
  avataaars: AVATAAARS,
  lorelei: LORELEI,
  notionists: NOTIONISTS,
};

/** The way of drawing that a configuration names. */
export function handOf({ hand }: AvatarConfiguration): Hand {
  return HANDS_BY_ID[hand];
}

/** An avatar, ready to be drawn in any pose by any renderer. */
export function sceneOf(configuration: AvatarConfiguration): Scene {
  return handOf(configuration).scene(configuration);
}
