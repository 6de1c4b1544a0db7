import { Square } from 'lucide';
import type { FilmState } from '../../lib/channel/film-messages.ts';
import { ANIMATION_NAMES, isVideoFormat } from '../../lib/export/animation/animation-format.ts';
import { FILM_FORMATS } from '../../lib/recording/film-order.ts';
import { Icon } from '../icon.tsx';
import { RadioGroup } from '../radio-group.tsx';
import { Switch } from '../switch.tsx';
import { type Translate, useTranslate } from '../translation.ts';
import type { CallFilm } from './call-film.ts';
import { clock } from './clock.ts';
import { filmName } from './film-file.ts';

/** Records the emoji while something else goes on, such as a call: what it is to be, and where it is. */
export function CallFilmPanel({ film }: { film: CallFilm }) {
  const t = useTranslate();
  const state = film.state.value;
  const begins = state.kind === 'idle' || state.kind === 'failed';
  return (
    <div class="call-film" data-kind={state.kind}>
      {begins ? (
        <Order film={film} />
      ) : (
        <div class="call-film-row">
          <span class="pill pill-recording" data-testid="recording">
            <span class="record-dot" aria-hidden="true" />
            <strong>{t(wordOf(state))}</strong>
            {state.kind === 'recording' && (
              <span>
                {t('film.time', { elapsed: clock(state.elapsed), whole: clock(state.seconds) })}
              </span>
            )}
          </span>
          <button
            type="button"
            class="button button-recording"
            disabled={state.kind !== 'recording'}
            onClick={film.stop}
          >
            <Icon node={Square} />
            {t('film.stop')}
          </button>
        </div>
      )}
      <p class={state.kind === 'failed' ? 'problem' : 'quiet'} role="status">
        {noteOf(t, state, film)}
      </p>
    </div>
  );
}

function Order({ film }: { film: CallFilm }) {
  const t = useTranslate();
  const format = film.format.value;
  return (
    <>
      <div class="call-film-row">
        <RadioGroup
          class="segments"
          label={t('film.format')}
          options={FILM_FORMATS.map((value) => ({ value, name: ANIMATION_NAMES[value] }))}
          value={format}
          onChoose={film.chooseFormat}
        >
          {(each) => ANIMATION_NAMES[each]}
        </RadioGroup>
        <button type="button" class="button button-record" onClick={film.start}>
          <span class="record-dot" aria-hidden="true" />
          {t('film.record')}
        </button>
      </div>
      {isVideoFormat(format) && (
        <Switch on={film.withVoice.value} onTurn={film.turnVoice}>
          {t('film.voice')}
        </Switch>
      )}
    </>
  );
}

function wordOf({ kind }: FilmState) {
  if (kind === 'finishing') return 'film.finishing';
  return kind === 'preparing' ? 'film.preparing' : 'film.recording';
}

function noteOf(t: Translate, state: FilmState, film: CallFilm): string {
  if (state.kind === 'recording' && state.voiceLost) return t('film.voiceLost');
  if (state.kind === 'idle' && state.saved) {
    return t('film.saved', { file: filmName(film.format.value) });
  }
  if (state.kind !== 'failed') return t('film.callNote');
  if (state.of === 'film') return t('film.failed');
  // Only a page with an address bar can ask for it.
  return state.problem === 'refused'
    ? t('film.microphoneInStudio')
    : t(`film.microphone.${state.problem}`);
}
