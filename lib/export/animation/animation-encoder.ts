import type { AnimationFormat, VideoFormat } from './animation-format.ts';

/** A picture of an animation. It stays the caller's: an encoder has done with it once `add` resolves. */
export type Picture = OffscreenCanvas | HTMLCanvasElement | VideoFrame;

/** What an animation is to become. */
export interface AnimationOrder {
  readonly format: AnimationFormat;
  /** In pixels; an MP4 needs even numbers. */
  readonly width: number;
  readonly height: number;
  /** How many pictures a second will come at most. Their own times may differ. */
  readonly framesPerSecond: number;
  /** Whether what is open in the pictures stays open. Without it they have to be opaque. */
  readonly alpha: boolean;
  /**
   * 0 (lightest) to 1 (best), without it {@link USUAL_QUALITY}. The weight of a file follows it steadily, so
   * that a limit can be met by lowering it.
   */
  readonly quality?: number;
  /** Ends all work and lets go of everything once it aborts. */
  readonly signal: AbortSignal;
}

/** A video, with a voice where `sound` says how that will come. */
export interface VideoOrder extends AnimationOrder {
  readonly format: VideoFormat;
  /** Undefined for a video without sound. */
  readonly sound?: SoundOrder;
}

/** The sound that will come, as an AudioData of it says. */
export interface SoundOrder {
  /** In hertz. */
  readonly sampleRate: number;
  readonly numberOfChannels: number;
  /** In bits a second, without it 64,000 for each channel: plenty for a voice. */
  readonly bitrate?: number;
}

/** Picture quality at which flat colours and thin lines show no trace of the encoder. */
export const USUAL_QUALITY = 0.8;

/**
 * Makes a file of pictures that come one after the other. Only what is encoded is kept, so that a minute takes as
 * much memory as its file.
 */
export interface AnimationEncoder {
  /**
   * Takes one picture and resolves when the encoder can take another. A live source that can't wait leaves
   * pictures out; each is to be seen until the next.
   *
   * @param timestamp since the beginning, in seconds, later than that of the picture before; the first is 0
   * @param duration in seconds
   * @throws the encoder's own error, or the signal's reason once that aborts
   */
  add(picture: Picture, timestamp: number, duration: number): Promise<void>;
  /**
   * The whole file. Nothing can be added after that.
   *
   * @throws Error when there was no picture
   */
  finish(): Promise<Blob>;
  /** Lets go of everything; what has been encoded is lost unless it is finished. */
  close(): void;
}

/** An encoder whose file can have sound too. */
export interface VideoAnimationEncoder extends AnimationEncoder {
  /**
   * Takes some sound, in any portions; pictures and sound may come in any order, as long as neither runs far
   * ahead of the other. The data stays the caller's to close, who may do so once the promise resolves.
   *
   * @param timestamp on the clock of the pictures, in seconds, whatever the data itself says
   * @throws Error when the order had no sound
   */
  addSound(sound: AudioData, timestamp: number): Promise<void>;
}
