import { WorkerEncoder } from '../export/animation/worker/worker-encoder.ts';
import type { Progress } from '../export/progress.ts';
import type { SoundTrack } from './driver-file.ts';
import type { Film } from './film.ts';
import { FILM_RATES, type FilmOrder, groundOf } from './film-order.ts';
import { FilmPainter, type Moment } from './film-painter.ts';

/** A film that is made as fast as the machine can, out of what is known beforehand. */
export interface ScriptedFilm {
  readonly order: FilmOrder;
  readonly seconds: number;
  readonly sound: SoundTrack | undefined;
  /** @param seconds since the film's beginning */
  momentAt(seconds: number): Moment;
}

/** Sound is handed over by so much before its pictures, in seconds: a file wants them side by side. */
const AHEAD = 0.5;

/**
 * Makes the film: each picture waits for the one before, and none is left out.
 *
 * @throws the encoder's error, or the signal's reason
 */
export async function renderFilm(
  { order, seconds, sound, momentAt }: ScriptedFilm,
  { onProgress, signal }: Progress,
): Promise<Film> {
  const rate = FILM_RATES[order.format];
  const total = Math.max(Math.round(seconds * rate), 1);
  const ground = groundOf(order);
  const ended = new AbortController();
  const encoder = await WorkerEncoder.open(
    {
      format: order.format,
      side: order.side,
      framesPerSecond: rate,
      alpha: ground === undefined,
      sound: sound && { sampleRate: sound.sampleRate, numberOfChannels: sound.numberOfChannels },
    },
    AbortSignal.any([signal, ended.signal]),
  );
  const painter = new FilmPainter(order.side, ground);
  const feed = sound && soundFeed(sound, encoder, seconds);
  try {
    for (let picture = 0; picture < total; picture += 1) {
      const time = picture / rate;
      await feed?.upTo(time + AHEAD);
      await encoder.room();
      encoder.add(painter.paint(momentAt(time)), time, 1 / rate);
      onProgress((picture + 1) / total);
    }
    await feed?.upTo(seconds);
    const file = await encoder.finish();
    const counts = { planned: total, painted: total, dropped: 0 };
    return { file, order, seconds: total / rate, counts, sound: sound ? 'whole' : 'none' };
  } finally {
    ended.abort();
    painter.close();
    await feed?.close();
  }
}

/** Hands the sound over as far as it is wanted. */
function soundFeed(track: SoundTrack, encoder: WorkerEncoder, seconds: number) {
  const portions = track.portions();
  let reached = 0;
  let over = false;
  return {
    upTo: async (time: number) => {
      while (!over && reached < Math.min(time, seconds)) {
        const { done, value } = await portions.next();
        if (done) over = true;
        else {
          reached = value.timestamp;
          await encoder.room();
          encoder.addSound(value.sound, Math.max(value.timestamp, 0));
        }
      }
    },
    close: () => portions.return(undefined),
  };
}
