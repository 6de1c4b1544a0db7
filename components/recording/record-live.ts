import type { Signal } from '@preact/signals';
import { canBeOpen, isVideoFormat } from '../../lib/export/animation/animation-format.ts';
import type { Film } from '../../lib/recording/film.ts';
import { FILM_RATES } from '../../lib/recording/film-order.ts';
import type { PageModel } from '../model/page-model.ts';
import { countDown } from './countdown.ts';
import type { FilmPhase } from './film-phase.ts';
import type { FilmSettings } from './film-settings.ts';
import type { FilmTools } from './film-tools.ts';
import { liveActor } from './live-actor.ts';

/** What the screen is told of a recording. */
export interface RecordingSigns {
  readonly phase: Signal<FilmPhase>;
  readonly elapsed: Signal<number>;
  readonly voiceLost: Signal<boolean>;
}

/** How a recording is brought on. */
export interface RecordingSignals {
  /** Skips the countdown. */
  readonly skip: AbortSignal;
  /** Ends the film, which is finished then. */
  readonly stop: AbortSignal;
  /** Gives it up, or lets go of what it used. */
  readonly end: AbortSignal;
}

/**
 * Asks for the microphone if the voice is wanted, counts down while the encoder opens, and records.
 *
 * @throws MicrophoneError, the encoder's error, or the reason of `end`
 */
export async function recordLive(
  page: PageModel,
  settings: FilmSettings,
  signs: RecordingSigns,
  tools: FilmTools,
  { skip, stop, end }: RecordingSignals,
): Promise<Film> {
  const order = settings.order.value;
  const { format, side, ground } = order;
  page.awake.value = true;
  signs.elapsed.value = 0;
  signs.voiceLost.value = false;
  const wantsVoice = settings.withVoice.value && isVideoFormat(format);
  const heard = wantsVoice ? await tools.openVoice(end) : undefined;
  end.throwIfAborted();
  const tellCount = (left: number) => {
    signs.phase.value = { kind: 'countdown', left };
  };
  const alpha = ground === undefined && canBeOpen(format);
  const framesPerSecond = FILM_RATES[format];
  const [encoder] = await Promise.all([
    tools.openEncoder({ format, side, framesPerSecond, alpha, sound: heard?.sound }, end),
    countDown(tellCount, skip, end),
  ]);
  signs.phase.value = { kind: 'recording' };
  const film = await tools.record(
    {
      order,
      seconds: settings.seconds.value,
      encoder,
      voice: heard?.voice,
      momentAt: liveActor(page, end),
      onTime: (seconds) => {
        signs.elapsed.value = Math.floor(seconds);
      },
      onVoiceLost: () => {
        signs.voiceLost.value = true;
      },
      onFinishing: () => {
        signs.phase.value = { kind: 'finishing' };
      },
    },
    stop,
  );
  return film;
}
