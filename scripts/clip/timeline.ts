import type { Emotion } from '../../lib/expression/emotions.ts';
import type { FaceAction } from './actions.ts';

/** What the clip shows; each is a film of its own that repeats without a seam. */
export const CLIPS = ['sample', 'brows', 'still', 'away', 'patched', 'flashing'] as const;

export type ClipName = (typeof CLIPS)[number];

/** The expressions that the portrait can play. */
export type PlayedExpression = Extract<Emotion, 'happy' | 'neutral' | 'surprise' | 'sad' | 'angry'>;

/** How far each action of the brows goes, 0 to 1. */
export type BrowAction = Readonly<
  Partial<Record<Extract<FaceAction, 'browRaise' | 'innerBrowRaise' | 'browFurrow'>, number>>
>;

/** A stretch of the clip: the face goes over to the expression within {@link TRANSITION}, and stays. */
export interface Segment {
  /** Seconds from the clip's start. */
  readonly start: number;
  /** Seconds. */
  readonly duration: number;
  readonly expression: PlayedExpression;
  /** What the brows do beside the expression; they go over to it as the expression does. */
  readonly brows?: BrowAction;
  /** Tilt of the head in degrees, clockwise in the picture. */
  readonly roll?: number;
  /** Turn of the head to the picture's right, -1 to 1. */
  readonly turn?: number;
  /** Whether the face has left the picture. */
  readonly away?: boolean;
}

export interface Timeline {
  /** Seconds after which the clip begins again. */
  readonly duration: number;
  /** In order and without gaps; the last one leads over to the first. */
  readonly segments: readonly Segment[];
  /** When the lids close, in seconds: each is the middle of a blink of {@link BLINK}. */
  readonly blinks: readonly number[];
  /** Whether there is a patch of paint on the nose, to see whether the nose is seen. */
  readonly patched?: boolean;
  /** Whether a square in the upper left corner turns from black to white and back every half second. */
  readonly flashing?: boolean;
  /** Whether a held pose keeps entirely still; else it sways a little. */
  readonly motionless?: boolean;
  /** The noise of the camera's sensor: its standard deviation in grey levels of 0 to 255; without it none. */
  readonly noise?: number;
}

/** How long it takes from one expression to the next, in seconds. */
export const TRANSITION = 0.45;

/** How long standing up and turning the head take, in seconds. */
export const MOVEMENT = 0.8;

/** How long a blink takes, in seconds. */
export const BLINK = 0.2;

/** Which actions make up each expression; happy is how the portrait looks at rest. */
export const EXPRESSIONS: Readonly<
  Record<PlayedExpression, Readonly<Partial<Record<FaceAction, number>>>>
> = {
  happy: {},
  neutral: { neutralMouth: 1 },
  surprise: { surprisedMouth: 1, browRaise: 1, eyesWide: 1 },
  sad: { sadMouth: 1, innerBrowRaise: 1, lidsDroop: 1 },
  angry: { angryMouth: 1, browFurrow: 1, eyesNarrow: 1 },
};

/** What `npm start` plays. */
const SAMPLE: Timeline = {
  duration: 12,
  segments: [
    { start: 0, duration: 2, expression: 'happy' },
    { start: 2, duration: 1.6, expression: 'neutral' },
    { start: 3.6, duration: 1.8, expression: 'surprise' },
    { start: 5.4, duration: 1.8, expression: 'sad', roll: -5 },
    { start: 7.2, duration: 1.8, expression: 'angry', turn: 0.5 },
    { start: 9, duration: 1.5, expression: 'neutral', roll: 12 },
    { start: 10.5, duration: 1.5, expression: 'happy', roll: -12, turn: -0.6 },
  ],
  blinks: [1.2, 3, 6.6, 10.1],
};

export const TIMELINES: Readonly<Record<ClipName, Timeline>> = {
  sample: SAMPLE,
  brows: {
    duration: 14.4,
    // The brows alone, one way after the other, fully and by half; the mouth rests all the time.
    segments: [
      { start: 0, duration: 1.2, expression: 'neutral' },
      { start: 1.2, duration: 1.2, expression: 'neutral', brows: { innerBrowRaise: 1 } },
      { start: 2.4, duration: 1.2, expression: 'neutral' },
      { start: 3.6, duration: 1.2, expression: 'neutral', brows: { browRaise: 1 } },
      { start: 4.8, duration: 1.2, expression: 'neutral' },
      { start: 6, duration: 1.2, expression: 'neutral', brows: { browFurrow: 1 } },
      { start: 7.2, duration: 1.2, expression: 'neutral', brows: { innerBrowRaise: 0.5 } },
      { start: 8.4, duration: 1.2, expression: 'neutral' },
      { start: 9.6, duration: 1.2, expression: 'neutral', brows: { browRaise: 0.5 } },
      { start: 10.8, duration: 1.2, expression: 'neutral', brows: { browFurrow: 0.5 } },
      { start: 12, duration: 1.2, expression: 'neutral', brows: { browRaise: 1 } },
      { start: 13.2, duration: 1.2, expression: 'neutral' },
    ],
    blinks: [0.6, 8.8],
  },
  still: {
    duration: 4,
    motionless: true,
    noise: 3,
    segments: [{ start: 0, duration: 4, expression: 'happy' }],
    blinks: [],
  },
  away: {
    duration: 9,
    segments: [
      { start: 0, duration: 3, expression: 'happy' },
      { start: 3, duration: 4, expression: 'happy', away: true },
      { start: 7, duration: 2, expression: 'happy' },
    ],
    blinks: [1.5],
  },
  flashing: { ...SAMPLE, flashing: true },
  patched: {
    duration: 10,
    patched: true,
    // Turns, tilts, and a face that leaves the picture and comes back.
    segments: [
      { start: 0, duration: 1.5, expression: 'happy' },
      { start: 1.5, duration: 1.5, expression: 'neutral', roll: 14, turn: -0.6 },
      { start: 3, duration: 1.5, expression: 'surprise', roll: -14, turn: 0.6 },
      { start: 4.5, duration: 1.5, expression: 'happy', away: true },
      { start: 6, duration: 1.5, expression: 'neutral', roll: 8 },
      { start: 7.5, duration: 1, expression: 'happy', roll: -8 },
      { start: 8.5, duration: 0.9, expression: 'happy', away: true },
      { start: 9.4, duration: 0.6, expression: 'happy' },
    ],
    blinks: [1.2],
  },
};
