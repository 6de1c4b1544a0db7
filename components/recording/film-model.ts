import { type ReadonlySignal, signal } from '@preact/signals';
import { poseOf } from '../../lib/avatar/pose/pose-of.ts';
import type { Film } from '../../lib/recording/film.ts';
import type { FaceReader } from '../../lib/recording/speak-film.ts';
import type { PageModel } from '../model/page-model.ts';
import { filmName } from './film-file.ts';
import { type FilmPhase, isBusy } from './film-phase.ts';
import { type FilmProblem, problemOf } from './film-problem.ts';
import { createFilmSettings, type FilmSettings } from './film-settings.ts';
import type { FilmTools } from './film-tools.ts';
import { recordLive } from './record-live.ts';

/** Films of the emoji: one at a time, recorded live or driven by a file. */
export interface FilmModel {
  readonly settings: FilmSettings;
  readonly phase: ReadonlySignal<FilmPhase>;
  /** How long the running recording is by now, in whole seconds. */
  readonly elapsed: ReadonlySignal<number>;
  /** Whether the microphone went away during the running recording. */
  readonly voiceLost: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<FilmProblem | null>;
  /** Whether the film that is there was given to the person. */
  readonly saved: ReadonlySignal<boolean>;
  /** Counts down and records; a film that is there makes room. */
  record(): void;
  skipCountdown(): void;
  /** Ends the recording; the film is there soon. */
  stop(): void;
  /** Gives up whatever is being made; nothing of it is kept. */
  cancel(): void;
  /** The emoji speaks a sound file, or does what the face in a video does. */
  speak(file: Blob): void;
  save(): void;
  /** Lets go of the film. */
  dismiss(): void;
}

/** The same file gives the same film. */
const SEED = 1;

/** @param load gets what makes films; a test has its own */
export function createFilmModel(
  page: PageModel,
  end: AbortSignal,
  load: () => Promise<FilmTools> = async () => (await import('./film-tools.ts')).FILM_TOOLS,
): FilmModel {
  const settings = createFilmSettings();
  const phase = signal<FilmPhase>({ kind: 'idle' });
  const elapsed = signal(0);
  const voiceLost = signal(false);
  const problem = signal<FilmProblem | null>(null);
  const saved = signal(false);
  const control = signal(newControl());

  const letGo = () => {
    const { value } = phase;
    if (value.kind === 'done') URL.revokeObjectURL(value.address);
    phase.value = { kind: 'idle' };
  };
  end.addEventListener('abort', () => {
    control.value.cancel.abort();
    letGo();
  });
  /** One film at a time: what was there goes, and what comes of the work is shown. */
  const make = async (work: (tools: FilmTools, end: AbortSignal) => Promise<Film>) => {
    if (isBusy(phase.value) || !settings.ready.value) return;
    letGo();
    problem.value = null;
    saved.value = false;
    control.value = newControl();
    const cancelled = control.value.cancel.signal;
    const over = new AbortController();
    phase.value = { kind: 'preparing' };
    try {
      const ending = AbortSignal.any([cancelled, over.signal]);
      // Also while the browser's own question for the microphone stands open.
      const film = await Promise.race([
        load().then((tools) => work(tools, ending)),
        abortOf(cancelled),
      ]);
      phase.value = { kind: 'done', film, address: URL.createObjectURL(film.file) };
    } catch (error) {
      phase.value = { kind: 'idle' };
      if (!cancelled.aborted) problem.value = problemOf(error);
    } finally {
      over.abort();
      page.awake.value = false;
    }
  };
  const record = (tools: FilmTools, ending: AbortSignal) => {
    const { skip, stop } = control.value;
    const signals = { skip: skip.signal, stop: stop.signal, end: ending };
    return recordLive(page, settings, { phase, elapsed, voiceLost }, tools, signals);
  };

  return {
    settings,
    phase,
    elapsed,
    voiceLost,
    problem,
    saved,
    record: () => void make(record),
    skipCountdown: () => control.value.skip.abort(),
    stop: () => control.value.stop.abort(),
    cancel: () => control.value.cancel.abort(),
    speak: (file) => {
      const order = settings.order.value;
      const scene = page.drawing.sceneOf(page.avatar.configuration.value);
      void make((tools, ending) => {
        const openReader = () => openPoseReader(page, tools);
        const film = { file, order, scene, seed: SEED, openReader };
        const onProgress = (share: number) => {
          if (!ending.aborted) phase.value = { kind: 'making', share };
        };
        return tools.speak(film, { signal: ending, onProgress });
      });
    },
    save: () => {
      if (phase.value.kind !== 'done') return;
      const { file, order } = phase.value.film;
      page.saveFile(file, filmName(order.format));
      saved.value = true;
    },
    dismiss: letGo,
  };
}

function newControl() {
  return {
    skip: new AbortController(),
    stop: new AbortController(),
    cancel: new AbortController(),
  } as const;
}

/** Rejects once the signal aborts. */
function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** What a face in a video does is drawn as the camera saw it, on the person's own scale. */
async function openPoseReader(page: PageModel, tools: FilmTools): Promise<FaceReader> {
  const reader = await tools.openReader();
  const options = {
    calibration: page.calibration.calibration.value,
    emojiShare: page.settings.value.emojiShare,
  };
  return {
    read: async (frame) => {
      const state = await reader.read(frame);
      return state && poseOf(state, options);
    },
    close: () => reader.close(),
  };
}
