import { useComputed } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type Translate, useTranslate } from '../translation.ts';
import { clock } from './clock.ts';
import type { FilmModel } from './film-model.ts';
import type { FilmPhase } from './film-phase.ts';

/** Over the stage: the countdown, large, and while it is being recorded a red sign with the time. Escape gives up. */
export function RecordSign({ model }: { model: FilmModel }) {
  const t = useTranslate();
  const phase = model.phase.value;
  const { kind } = phase;
  const cancellable = kind === 'countdown' || kind === 'preparing';
  useEffect(() => {
    if (!cancellable) return;
    const end = new AbortController();
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') model.cancel();
    };
    addEventListener('keydown', onKey, { signal: end.signal });
    return () => end.abort();
  }, [cancellable, model]);
  return (
    <div class="record-sign" data-phase={kind}>
      {kind === 'countdown' && (
        <span key={phase.left} class="countdown" aria-hidden="true">
          {phase.left}
        </span>
      )}
      {kind === 'preparing' && model.settings.withVoice.value && (
        <span class="pill">{t('film.allowMicrophone')}</span>
      )}
      {kind === 'recording' && <RecordTime model={model} />}
      {kind === 'recording' && model.voiceLost.value && (
        <span class="pill">{t('film.voiceLost')}</span>
      )}
      {kind === 'finishing' && <span class="pill">{t('film.finishing')}</span>}
      <RecordWords model={model} />
    </div>
  );
}

/** How long the film is by now, and how long it may be. */
function RecordTime({ model }: { model: FilmModel }) {
  const t = useTranslate();
  const { elapsed, settings } = model;
  const time = useComputed(() =>
    t('film.time', { elapsed: clock(elapsed.value), whole: clock(settings.seconds.value) }),
  );
  return (
    <span class="pill pill-recording" data-testid="recording">
      <span class="record-dot" aria-hidden="true" />
      <strong>{t('film.recording')}</strong>
      <span>{time}</span>
    </span>
  );
}

/** The same for a screen reader: each change once, and not each second. */
function RecordWords({ model }: { model: FilmModel }) {
  const t = useTranslate();
  const lost = model.voiceLost.value && model.phase.value.kind === 'recording';
  return (
    <span class="visually-hidden" role="status">
      {lost ? t('film.voiceLost') : wordsOf(t, model.phase.value)}
    </span>
  );
}

function wordsOf(t: Translate, phase: FilmPhase): string {
  switch (phase.kind) {
    case 'countdown':
      return t('film.startsIn', { left: phase.left });
    case 'recording':
    case 'finishing':
    case 'preparing':
      return t(`film.${phase.kind}`);
    case 'done':
      return t('film.ready', { seconds: Math.round(phase.film.seconds) });
    default:
      return '';
  }
}
