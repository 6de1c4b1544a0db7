import { useId } from 'preact/hooks';
import { ANIMATION_NAMES, isVideoFormat } from '../../lib/export/animation/animation-format.ts';
import { FILM_FORMATS, FILM_SIDES } from '../../lib/recording/film-order.ts';
import { RadioGroup } from '../radio-group.tsx';
import { SidePicker } from '../side-picker.tsx';
import { Switch } from '../switch.tsx';
import { GroundPicker } from '../take-away/ground-picker.tsx';
import { useTranslate } from '../translation.ts';
import type { FilmSettings } from './film-settings.ts';

/** Sides that are often asked for, in pixels; the field takes every other. */
const USUAL_SIDES = [128, 256, 512, 1024] as const;

interface FilmOrderPickerProps {
  readonly settings: FilmSettings;
  /** A film that is being made stays as it was ordered. */
  readonly busy: boolean;
}

/** Format, size, ground, length and sound of the next film. */
export function FilmOrderPicker({ settings, busy }: FilmOrderPickerProps) {
  const t = useTranslate();
  const { format } = settings.order.value;
  return (
    <fieldset class="film-order" disabled={busy}>
      <div class="film-row">
        <RadioGroup
          class="segments"
          label={t('film.format')}
          options={FILM_FORMATS.map((value) => ({ value, name: ANIMATION_NAMES[value] }))}
          value={format}
          onChoose={settings.chooseFormat}
        >
          {(each) => ANIMATION_NAMES[each]}
        </RadioGroup>
        <RadioGroup
          class="segments"
          label={t('film.lengths')}
          options={settings.lengths.value.map((value) => ({
            value,
            name: t('film.secondsName', { seconds: value }),
          }))}
          value={settings.seconds.value}
          onChoose={settings.chooseSeconds}
        >
          {(seconds) => t('film.seconds', { seconds })}
        </RadioGroup>
      </div>
      <FilmSide settings={settings} />
      <GroundPicker ground={settings.ground} />
      {isVideoFormat(format) ? (
        <>
          <Switch on={settings.withVoice.value} onTurn={settings.turnVoice}>
            {t('film.voice')}
          </Switch>
          {settings.withVoice.value && <p class="quiet">{t('film.voiceNote')}</p>}
        </>
      ) : (
        <p class="quiet film-no-voice">{t('film.noVoice', { format: ANIMATION_NAMES[format] })}</p>
      )}
    </fieldset>
  );
}

function FilmSide({ settings }: { settings: FilmSettings }) {
  const t = useTranslate();
  const note = useId();
  const { side } = settings.order.value;
  const wrong = !settings.ready.value;
  return (
    <>
      <SidePicker
        usual={USUAL_SIDES}
        range={FILM_SIDES}
        step={2}
        value={side}
        wrong={wrong}
        noteId={note}
        onChoose={settings.chooseSide}
      />
      <p class="quiet film-note" id={note} role="status" data-wrong={wrong}>
        {wrong && t('film.sideRange', FILM_SIDES)}
      </p>
    </>
  );
}
