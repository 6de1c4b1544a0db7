import { useTranslate } from '../translation.ts';
import type { FilmModel } from './film-model.ts';
import { FilmOrderPicker } from './film-order-picker.tsx';
import { isBusy } from './film-phase.ts';
import { FilmProblemNote } from './film-problem-note.tsx';
import { FilmResult } from './film-result.tsx';
import { SpeakPicker } from './speak-picker.tsx';

/** How a film is to be, what drives it, and the one that was made. */
export function FilmSection({ model }: { model: FilmModel }) {
  const t = useTranslate();
  const phase = model.phase.value;
  return (
    <section class="film" id="film" aria-labelledby="film-title">
      <h2 id="film-title">{t('film.title')}</h2>
      {phase.kind === 'done' ? (
        <FilmResult key={phase.address} model={model} film={phase.film} address={phase.address} />
      ) : (
        <p class="quiet">{t('film.explanation')}</p>
      )}
      <FilmOrderPicker settings={model.settings} busy={isBusy(phase)} />
      <SpeakPicker model={model} />
      <FilmProblemNote model={model} />
    </section>
  );
}
