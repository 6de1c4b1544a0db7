import type { WorkerEncoder } from '../export/animation/worker/worker-encoder.ts';
import type { Film } from './film.ts';
import { FILM_RATES, type FilmOrder, groundOf } from './film-order.ts';
import { FilmPainter, type Moment } from './film-painter.ts';
import { FrameSlots } from './frame-slots.ts';
import type { Voice } from './voice.ts';

/** What a live film is made of. */
export interface LiveFilm {
  readonly order: FilmOrder;
  /** How long it is at most. */
  readonly seconds: number;
  /** Opened for this order, so that the film can begin at once. */
  readonly encoder: WorkerEncoder;
  /** Read since before the film begins; the film stops it at its end. */
  readonly voice?: Voice | undefined;
  /** What the emoji does at a time, in milliseconds of `performance.now()`. */
  momentAt(time: number): Moment;
  /** Told how long it is by now, in seconds, some times a second. */
  onTime(seconds: number): void;
  /** The microphone went away; the film goes on without sound. */
  onVoiceLost(): void;
  /** All is recorded; what waits is still being encoded. */
  onFinishing(): void;
}

/**
 * Records what the emoji does, from now on.
 *
 * @param stop ends the film, which is finished then
 * @throws the encoder's error, or the reason of the signal that the encoder was opened with
 */
export async function recordFilm(film: LiveFilm, stop: AbortSignal): Promise<Film> {
  const { order, encoder, voice } = film;
  const rate = FILM_RATES[order.format];
  const slots = new FrameSlots(rate, film.seconds);
  const painter = new FilmPainter(order.side, groundOf(order));
  const start = performance.now();
  let lost = false;
  voice?.begin(start, (sound, timestamp) => {
    if (timestamp < film.seconds) encoder.addSound(sound, timestamp);
    else sound.close();
  });
  const { promise: over, resolve: end, reject: fail } = Promise.withResolvers<void>();
  stop.addEventListener('abort', () => end(), { once: true });
  if (stop.aborted) end();
  void voice?.ended.then(() => {
    if (stop.aborted || slots.isOver) return;
    lost = true;
    film.onVoiceLost();
  });
  const paintDue = (now: number) => {
    while (encoder.hasRoom) {
      const slot = slots.take(now - start);
      if (slot === undefined) break;
      encoder.add(painter.paint(film.momentAt(now)), slot / rate, 1 / rate);
    }
    film.onTime((now - start) / 1000);
    if (slots.isOver) end();
  };
  encoder.beatTime(rate, () => {
    try {
      paintDue(performance.now());
    } catch (error) {
      fail(error);
    }
  });
  try {
    await Promise.race([over, encoder.failed]);
    slots.end(performance.now() - start);
    const { counts } = slots;
    film.onFinishing();
    const file = await encoder.finish();
    const sound = lost ? 'lost' : 'whole';
    return { file, order, seconds: counts.planned / rate, counts, sound: voice ? sound : 'none' };
  } finally {
    voice?.stop();
    painter.close();
  }
}
