import type { ComponentChildren } from 'preact';
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
        <LiveAvatar
          renderer={renderer}
          configuration={avatar.configuration}
          pose={live.pose}
          drawn={live.drawn}
        />
      </div>
      <div class="stage-words">
        <Reading reading={live.reading} />
        {notice}
      </div>
    </section>
  );
}
