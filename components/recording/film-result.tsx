import { Download, Share2, Trash2 } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { ANIMATION_NAMES } from '../../lib/export/animation/animation-format.ts';
import type { Film } from '../../lib/recording/film.ts';
import { Icon } from '../icon.tsx';
import { IconButton } from '../icon-button.tsx';
import { useTranslate } from '../translation.ts';
import { canShare, filmName, share } from './film-file.ts';
import type { FilmModel } from './film-model.ts';
import { FilmPlayer } from './film-player.tsx';

interface FilmResultProps {
  readonly model: FilmModel;
  readonly film: Film;
  readonly address: string;
}

/** More pictures left out than this, and the person is told. */
const NOTICEABLE = 0.01;

/** The film that was made, to look at, to keep, or to let go. */
export function FilmResult({ model, film, address }: FilmResultProps) {
  const t = useTranslate();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
    place.current?.querySelector<HTMLElement>('.button-primary')?.focus({ preventScroll: true });
  }, []);
  const { format, side } = film.order;
  const { planned, dropped } = film.counts;
  const seconds = Math.round(10 * film.seconds) / 10;
  return (
    <div class="film-result" ref={place}>
      <FilmPlayer film={film} address={address} />
      <div class="film-side">
        <p>
          <strong>{t('film.result')}</strong>
        </p>
        <p class="quiet" data-testid="film-facts" data-planned={planned} data-dropped={dropped}>
          {t('film.facts', {
            format: ANIMATION_NAMES[format],
            side,
            seconds,
            weight: Math.ceil(film.file.size / 1000),
          })}
        </p>
        {film.sound === 'lost' && <p class="quiet">{t('film.withoutSound')}</p>}
        {dropped > NOTICEABLE * planned && (
          <p class="quiet">{t('film.dropped', { dropped, planned })}</p>
        )}
        <div class="film-actions">
          <button type="button" class="button button-primary" onClick={model.save}>
            <Icon node={Download} />
            {t('film.save')}
          </button>
          {canShare(film) && (
            <button type="button" class="button" onClick={() => share(film)}>
              <Icon node={Share2} />
              {t('film.share')}
            </button>
          )}
          <IconButton icon={Trash2} label={t('film.remove')} onPress={model.dismiss} />
        </div>
        <p class="quiet" role="status">
          {model.saved.value ? t('film.saved', { file: filmName(format) }) : t('film.kept')}
        </p>
      </div>
    </div>
  );
}
