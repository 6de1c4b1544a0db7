import type { ComponentChildren } from 'preact';
import type { AvatarConfiguration } from '../lib/avatar/configuration.ts';
import { BACKGROUND_COLOURS, hexOf } from '../lib/avatar/palettes.ts';
import { LiveAvatar } from './live-avatar.tsx';
import type { PageModel } from './model/page-model.ts';
import { Reading } from './reading.tsx';
import { StatusPill } from './status-pill.tsx';
import { useTranslate } from './translation.ts';

interface StageProps {
  readonly model: PageModel;
  /** What stands at the stage's upper right: the camera's switch. */
  readonly corner: ComponentChildren;
  /** What the person can do, where the camera doesn't run. */
  readonly notice: ComponentChildren;
}

/** Where the avatar lives: a soft ground that takes the colour of the expression. */
export function Stage({ model, corner, notice }: StageProps) {
  const t = useTranslate();
  const { renderer, avatar, live } = model;
  return (
    <section class="stage" data-tint={live.drawn} aria-label={t('live.stage')}>
      <div class="stage-top">
        <StatusPill status={live.status} />
        {corner}
      </div>
      <div class="stage-ground">
        <Halo look={avatar.configuration.value}>
          <LiveAvatar
            renderer={renderer}
            configuration={avatar.configuration}
            pose={live.pose}
            drawn={live.drawn}
          />
        </Halo>
      </div>
      <div class="stage-words">
        <Reading reading={live.reading} />
        {notice}
      </div>
    </section>
  );
}

/** What is behind the head: the chosen backdrop, or else a light in the stage's own colour. */
function Halo({ look, children }: { look: AvatarConfiguration; children: ComponentChildren }) {
  const { background, backgroundShape } = look;
  if (background === 'transparent') return <div class="halo">{children}</div>;
  const style = { '--backdrop': hexOf(BACKGROUND_COLOURS, background) };
  return (
    <div class="halo" data-shape={backgroundShape} style={style}>
      {children}
    </div>
  );
}
