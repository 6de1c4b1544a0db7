import { useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { CoarseNote } from './coarse-note.tsx';
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
export function Stage({ model: { live, reactions }, corner, children }: StageProps) {
  const t = useTranslate();
  const tint = useComputed(() => reactions.shown.value ?? live.drawn.value);
  return (
    <section class="stage" data-tint={tint} aria-label={t('live.stage')}>
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
export function LiveStage({ model, notice }: LiveStageProps) {
  const { drawing, avatar, live, pose, reactions, awake } = model;
  return (
    <>
      <div class="stage-ground">
        <Halo look={avatar.configuration.value}>
          <LiveAvatar
            drawing={drawing}
            configuration={avatar.configuration}
            pose={pose}
            drawn={live.drawn}
            reactions={reactions}
            sparing={awake}
          />
        </Halo>
      </div>
      <div class="stage-words">
        <Reading reading={live.reading} />
        <CoarseNote coarse={live.coarse} />
        {notice}
      </div>
    </>
  );
}
