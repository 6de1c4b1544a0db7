import type { AvatarConfiguration } from '../configuration.ts';
import { BACKGROUND_COLOURS, hexOf } from '../palettes.ts';
import type { Background } from '../scene/scene.ts';

/** What lies behind the figure, the same for every hand; nothing where that is transparent. */
export function backgroundOf({
  background,
  backgroundShape,
}: AvatarConfiguration): Background | undefined {
  if (background === 'transparent') return undefined;
  return { colour: hexOf(BACKGROUND_COLOURS, background), shape: backgroundShape };
}
