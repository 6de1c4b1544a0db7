import { Square } from 'lucide';
import { Icon } from '../icon.tsx';
import { useTranslate } from '../translation.ts';
import type { FilmModel } from './film-model.ts';
import { isBusy } from './film-phase.ts';

/** Records the emoji on the stage, and says where the recording is. */
export function RecordButton({ model }: { model: FilmModel }) {
  const t = useTranslate();
  const phase = model.phase.value;
  const { kind } = phase;
  if (kind === 'countdown') {
    return (
      <>
        <button type="button" class="button" onClick={model.skipCountdown}>
          {t('film.startNow')}
        </button>
        <button type="button" class="button button-quiet" onClick={model.cancel}>
          {t('action.cancel')}
        </button>
      </>
    );
  }
  if (kind === 'recording') {
    return (
      <button type="button" class="button button-recording" onClick={model.stop}>
        <Icon node={Square} />
        {t('film.stop')}
      </button>
    );
  }
  return (
    <button
      type="button"
      class="button button-record"
      disabled={isBusy(phase) || !model.settings.ready.value}
      onClick={model.record}
    >
      <span class="record-dot" aria-hidden="true" />
      {t(kind === 'done' ? 'film.again' : 'film.record')}
    </button>
  );
}
