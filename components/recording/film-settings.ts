import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { HexColour } from '../../lib/avatar/palettes.ts';
import { canBeOpen } from '../../lib/export/animation/animation-format.ts';
import {
  type FilmFormat,
  type FilmOrder,
  isFilmSide,
  LONGEST_FILMS,
} from '../../lib/recording/film-order.ts';
import type { FrameChoice } from '../model/frame-choice.ts';

/** Lengths that are offered, in seconds. */
export const FILM_LENGTHS = [3, 5, 10, 15, 30, 60] as const;

/** How the next film is to be; it holds as long as the page is open. */
export interface FilmSettings {
  readonly order: ReadonlySignal<FilmOrder>;
  /** What is behind the emoji; a film is always square. */
  readonly ground: FrameChoice;
  /** How long a recording may be, in seconds. */
  readonly seconds: ReadonlySignal<number>;
  readonly lengths: ReadonlySignal<readonly number[]>;
  /** Whether the voice is to be in it, where the format has sound. */
  readonly withVoice: ReadonlySignal<boolean>;
  /** Whether a film can be made like this. */
  readonly ready: ReadonlySignal<boolean>;
  chooseFormat(format: FilmFormat): void;
  /** It may be one that is not allowed, while it is being typed. */
  chooseSide(pixels: number): void;
  chooseSeconds(seconds: number): void;
  turnVoice(on: boolean): void;
}

export function createFilmSettings(): FilmSettings {
  const format = signal<FilmFormat>('webm');
  const side = signal(512);
  const ground = signal<HexColour | undefined>(undefined);
  const seconds = signal(5);
  const withVoice = signal(false);
  const order = computed<FilmOrder>(() => ({
    format: format.value,
    side: side.value,
    ground: ground.value ?? (canBeOpen(format.value) ? undefined : '#ffffff'),
  }));
  return {
    order,
    ground: {
      frame: computed(() => ({ shape: 'square', background: order.value.ground })),
      canBeOpen: computed(() => canBeOpen(format.value)),
      choose: ({ background }) => {
        ground.value = background;
      },
    },
    seconds: computed(() => Math.min(seconds.value, LONGEST_FILMS[format.value])),
    lengths: computed(() => FILM_LENGTHS.filter((each) => each <= LONGEST_FILMS[format.value])),
    withVoice,
    ready: computed(() => isFilmSide(side.value)),
    chooseFormat: (next) => {
      format.value = next;
    },
    chooseSide: (pixels) => {
      side.value = pixels;
    },
    chooseSeconds: (next) => {
      seconds.value = next;
    },
    turnVoice: (on) => {
      withVoice.value = on;
    },
  };
}
