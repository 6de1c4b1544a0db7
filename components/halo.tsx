import type { ComponentChildren } from 'preact';
import type { AvatarConfiguration } from '../lib/avatar/configuration.ts';
import { BACKGROUND_COLOURS, hexOf } from '../lib/avatar/palettes.ts';

interface HaloProps {
  readonly look: AvatarConfiguration;
  readonly children: ComponentChildren;
}

/** What is behind the head: the chosen backdrop, or else a light in the stage's own colour. */
export function Halo({ look: { background, backgroundShape }, children }: HaloProps) {
  if (background === 'transparent') return <div class="halo">{children}</div>;
  const style = { '--backdrop': hexOf(BACKGROUND_COLOURS, background) };
  return (
    <div class="halo" data-shape={backgroundShape} style={style}>
      {children}
    </div>
  );
}
