import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { isCameraOpen } from '../../lib/channel/engine-status.ts';
import { Halo } from '../halo.tsx';
import { LiveAvatar } from '../live-avatar.tsx';
import { expressionName, statusKey } from '../texts.ts';
import { useTranslate } from '../translation.ts';
import { keepInside } from './keep-inside.ts';
import { keyPlace } from './key-place.ts';
import type { OverlayModel } from './overlay-model.ts';
import { OverlayTools, type Panel } from './overlay-tools.tsx';
import { sideOf } from './placing.ts';
import { RestingAvatar } from './resting-avatar.tsx';
import { usePlacing } from './use-placing.ts';

interface OverlayProps {
  readonly model: OverlayModel;
  /** The window that it floats in. */
  readonly page: Window;
}

/** The emoji over a page: it answers the face, goes where it is put, and takes no more than its own circle. */
export function Overlay({ model, page }: OverlayProps) {
  const t = useTranslate();
  const root = useRef<HTMLDivElement>(null);
  const emoji = useRef<HTMLButtonElement>(null);
  const panel = useSignal<Panel | null>(null);
  const place = model.place.value;
  const { collapsed, corner } = place;
  const press = () => {
    if (model.place.peek().collapsed) model.moveTo({ ...model.place.peek(), collapsed: false });
    else {
      model.capture();
      panel.value = 'capture';
    }
  };
  // What had the focus goes, and the emoji stays.
  const leave = () => {
    panel.value = null;
    emoji.current?.focus();
  };
  const { viewport, moving, sizing } = usePlacing(model, page, root, press);
  useEffect(() => {
    if (root.current) keepInside(root.current);
  }, []);
  return (
    <div
      class="livemoji overlay"
      role="group"
      aria-label={t('overlay.name')}
      data-corner={corner}
      data-collapsed={collapsed}
      data-busy={panel.value !== null}
      data-tint={model.live.drawn}
      style={{ '--avatar-size': `${sideOf(place, viewport)}px` }}
      ref={root}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && panel.value !== null) leave();
      }}
    >
      <button
        type="button"
        class="overlay-emoji"
        ref={emoji}
        aria-label={
          collapsed
            ? t('overlay.expand')
            : t('overlay.emoji', { expression: expressionName(t, model.live.drawn.value) })
        }
        onKeyDown={(event) => {
          const next = keyPlace(place, event, viewport);
          if (!next) return;
          event.preventDefault();
          model.moveTo(next);
        }}
        // The pointer's presses are told apart from its drags below; this is a key's.
        onClick={({ detail }) => detail === 0 && press()}
        {...moving}
      >
        {collapsed ? <RestingAvatar model={model} /> : <LivingAvatar model={model} />}
      </button>
      {!collapsed && (
        <>
          <Status model={model} />
          <FilmSign model={model} />
          <span class="overlay-handle" aria-hidden="true" {...sizing} />
          <OverlayTools model={model} panel={panel} onLeave={leave} />
        </>
      )}
    </div>
  );
}

function LivingAvatar({ model }: { model: OverlayModel }) {
  const { drawing, look, pose, live, reactions } = model;
  return (
    <Halo look={look.value}>
      <LiveAvatar
        drawing={drawing}
        configuration={look}
        pose={pose}
        drawn={live.drawn}
        reactions={reactions}
      />
    </Halo>
  );
}

/** A red dot as long as a film is being made. */
function FilmSign({ model: { film } }: { model: OverlayModel }) {
  const t = useTranslate();
  const { kind } = film.state.value;
  if (kind === 'idle' || kind === 'failed') return null;
  return <span class="overlay-film record-dot" role="img" aria-label={t('film.recording')} />;
}

/** What the camera does: a dot while all is well, and words when the emoji can't follow. */
function Status({ model: { live } }: { model: OverlayModel }) {
  const t = useTranslate();
  const status = live.status.value;
  return (
    <p
      class="pill overlay-status"
      data-testid="status"
      data-status={status}
      data-open={isCameraOpen(status)}
      data-quiet={status === 'watching'}
    >
      <span class="pill-dot" aria-hidden="true" />
      <span class="overlay-status-words">{t(statusKey(status))}</span>
    </p>
  );
}
