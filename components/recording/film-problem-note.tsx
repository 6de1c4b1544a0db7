import { ANIMATION_NAMES } from '../../lib/export/animation/animation-format.ts';
import { longestDriver } from '../../lib/recording/film-order.ts';
import { type Translate, useTranslate } from '../translation.ts';
import type { FilmModel } from './film-model.ts';
import type { FilmProblem } from './film-problem.ts';

/** Why no film came about, and what to do. */
export function FilmProblemNote({ model }: { model: FilmModel }) {
  const t = useTranslate();
  const problem = model.problem.value;
  return (
    <div role="alert" class="film-problem">
      {problem && (
        <p class="problem" data-testid="film-problem">
          {sentenceOf(t, problem, model)}
        </p>
      )}
    </div>
  );
}

function sentenceOf(t: Translate, problem: FilmProblem, { settings }: FilmModel): string {
  if (problem.of === 'film') return t('film.failed');
  if (problem.of === 'microphone') return t(`film.microphone.${problem.problem}`);
  const { format } = settings.order.value;
  return t(`film.driver.${problem.problem}`, {
    most: longestDriver(format),
    format: ANIMATION_NAMES[format],
  });
}
