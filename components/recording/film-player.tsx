import { useSignal } from '@preact/signals';
import { Pause, Play } from 'lucide';
import { useRef } from 'preact/hooks';
import { isVideoFormat } from '../../lib/export/animation/animation-format.ts';
import type { Film } from '../../lib/recording/film.ts';
import { Icon } from '../icon.tsx';
import { useTranslate } from '../translation.ts';

interface FilmPlayerProps {
  readonly film: Film;
  readonly address: string;
}

/** The film, to be played by a press; what is open in it is chequered. */
export function FilmPlayer({ film, address }: FilmPlayerProps) {
  const t = useTranslate();
  const video = useRef<HTMLVideoElement>(null);
  const plays = useSignal(false);
  const follow = () => {
    plays.value = video.current?.paused === false;
  };
  const toggle = () => {
    if (!video.current?.paused) video.current?.pause();
    // Whoever presses quickly interrupts it.
    else void video.current.play().catch(() => undefined);
  };
  if (!isVideoFormat(film.order.format)) {
    return <img class="film-picture" src={address} alt={t('film.result')} />;
  }
  return (
    <button
      type="button"
      class="film-player"
      aria-label={t(plays.value ? 'film.pause' : 'film.play')}
      onClick={toggle}
    >
      {/* biome-ignore lint/a11y/useMediaCaption: what was said is nowhere but in the sound. */}
      <video
        class="film-picture"
        src={address}
        playsInline
        ref={video}
        onPlay={follow}
        onPause={follow}
        onEnded={follow}
      />
      <span class="film-play" data-plays={plays.value}>
        <Icon node={plays.value ? Pause : Play} size={22} />
      </span>
    </button>
  );
}
