import { createWorkerAnalyser } from '../../lib/analyser/create-worker-analyser.ts';
import { WorkerEncoder } from '../../lib/export/animation/worker/worker-encoder.ts';
import { openMicrophone } from '../../lib/media/microphone.ts';
import { recordFilm } from '../../lib/recording/record-film.ts';
import type { makeSpokenFilm } from '../../lib/recording/speak-film.ts';
import { Voice } from '../../lib/recording/voice.ts';

/** What makes films. It is loaded when the first is wanted: a page opens without it. */
export const FILM_TOOLS = {
  openEncoder: WorkerEncoder.open,
  openVoice: async (signal: AbortSignal) => {
    const microphone = await openMicrophone(signal);
    const { sampleRate, numberOfChannels } = microphone;
    return { voice: new Voice(microphone), sound: { sampleRate, numberOfChannels } };
  },
  record: recordFilm,
  /** @throws AnalyserError when the models can't be loaded */
  openReader: async () => {
    const analyser = createWorkerAnalyser(location.href);
    await analyser.ready;
    return analyser;
  },
  speak: async (...order: Parameters<typeof makeSpokenFilm>) => {
    const loaded = await import('../../lib/recording/speak-film.ts');
    return await loaded.makeSpokenFilm(...order);
  },
} as const;

export type FilmTools = typeof FILM_TOOLS;
