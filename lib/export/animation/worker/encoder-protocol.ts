import type { AnimationFormat } from '../animation-format.ts';

/** What the worker shall encode. */
export interface EncoderOrder {
  readonly format: AnimationFormat;
  /** In pixels. */
  readonly side: number;
  readonly framesPerSecond: number;
  readonly alpha: boolean;
  /** 0 (lightest) to 1 (best); undefined for the usual one. */
  readonly quality?: number | undefined;
  /** Undefined for a film without sound. */
  readonly sound?: { readonly sampleRate: number; readonly numberOfChannels: number } | undefined;
}

/** To the worker that encodes an animation or a film; times in seconds since its beginning. */
export type EncoderRequest =
  | { readonly type: 'open'; readonly order: EncoderOrder }
  /** Answered by `added` once another can be taken. */
  | {
      readonly type: 'add';
      readonly frame: VideoFrame;
      readonly timestamp: number;
      readonly duration: number;
    }
  /** Answered by `heard`. */
  | { readonly type: 'sound'; readonly sound: AudioData; readonly timestamp: number }
  /** Beat time, so many times a second: a hidden page's own timers fire once a second. */
  | { readonly type: 'beat'; readonly rate: number }
  | { readonly type: 'finish' };

/** From the worker. After `failed` nothing else comes. */
export type EncoderReply =
  | { readonly type: 'opened' | 'added' | 'heard' | 'beat' }
  | { readonly type: 'finished'; readonly file: Blob }
  | { readonly type: 'failed'; readonly message: string };
