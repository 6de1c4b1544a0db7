import { type ReadonlySignal, signal } from '@preact/signals';
import type { FilmRequest, FilmState } from '../../lib/channel/film-messages.ts';
import { isVideoFormat } from '../../lib/export/animation/animation-format.ts';
import { type FilmFormat, LONGEST_FILMS } from '../../lib/recording/film-order.ts';
import type { EngineRemote } from '../model/watch-while.ts';

/** Who is in the film. */
export type FilmSitter = Pick<FilmRequest, 'look' | 'calibration' | 'emojiShare'>;

/** A film of the emoji during a call, made outside of the page and its call. */
export interface CallFilm {
  readonly state: ReadonlySignal<FilmState>;
  readonly format: ReadonlySignal<FilmFormat>;
  readonly withVoice: ReadonlySignal<boolean>;
  onFilm(state: FilmState): void;
  chooseFormat(format: FilmFormat): void;
  turnVoice(on: boolean): void;
  start(): void;
  stop(): void;
}

/** A film of a call is as large as a profile picture, in pixels. */
const SIDE = 512;

/** @param sitter who is in the film that begins just now */
export function createCallFilm(remote: () => EngineRemote, sitter: () => FilmSitter): CallFilm {
  const state = signal<FilmState>({ kind: 'idle', saved: false });
  const format = signal<FilmFormat>('webm');
  const withVoice = signal(false);
  return {
    state,
    format,
    withVoice,
    onFilm: (next) => {
      state.value = next;
    },
    chooseFormat: (next) => {
      format.value = next;
    },
    turnVoice: (on) => {
      withVoice.value = on;
    },
    start: () =>
      remote().startFilm?.({
        ...sitter(),
        format: format.value,
        side: SIDE,
        ground: format.value === 'mp4' ? '#ffffff' : null,
        seconds: LONGEST_FILMS[format.value],
        withVoice: withVoice.value && isVideoFormat(format.value),
      }),
    stop: () => remote().stopFilm?.(),
  };
}
