import type { ComponentChildren } from 'preact';
import { Halo } from './halo.tsx';
import { LiveAvatar } from './live-avatar.tsx';
import type { PageModel } from './model/page-model.ts';
import { Reading } from './reading.tsx';
import { StatusPill } from './status-pill.tsx';
import { useTranslate } from './translation.ts';

interface StageProps {
  readonly model: PageModel;
  /** What stands at the stage's upper right: the camera's switch. */
  readonly corner: ComponentChildren;
  /** What stands under the stage's head: the avatar, or what takes its place for a while. */
  readonly children: ComponentChildren;
}

/** Where the avatar lives: a soft ground that takes the colour of the expression. */
export function Stage({ model: { live }, corner, children }: StageProps) {
  const t = useTranslate();
  return (
    <section class="stage" data-tint={live.drawn} aria-label={t('live.stage')}>
      <div class="stage-top">
        <StatusPill status={live.status} />
        {corner}
      </div>
      {children}
    </section>
  );
}

interface LiveStageProps {
  readonly model: PageModel;
  /** What the person can do, where the camera doesn't run. */
  readonly notice: ComponentChildren;
}

/** The avatar as it answers the face, and what is read in it. */
export function LiveStage({ model: { drawing, avatar, live, pose }, notice }: LiveStageProps) {
  return (
    <>
      <div class="stage-ground">
        <Halo look={avatar.configuration.value}>
          <LiveAvatar
            drawing={drawing}
            configuration={avatar.configuration}
            pose={pose}
            drawn={live.drawn}
          />
        </Halo>
      </div>
      <div class="stage-words">
        <Reading reading={live.reading} />
        {notice}
      </div>
    </>
  );
}
