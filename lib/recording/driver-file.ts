import {
  ADTS,
  AudioSampleSink,
  BlobSource,
  FLAC,
  Input,
  type InputAudioTrack,
  type InputVideoTrack,
  MATROSKA,
  MP3,
  MP4,
  OGG,
  QTFF,
  type VideoSample,
  VideoSampleSink,
  WAVE,
  WEBM,
} from 'mediabunny';
import { DriverError } from './driver-problem.ts';

/** The sound of a file. */
export interface SoundTrack {
  /** In hertz. */
  readonly sampleRate: number;
  readonly numberOfChannels: number;
  /**
   * The sound from the beginning, in seconds of the film. Whoever takes a portion closes its sound. It can be asked
   * for more than once.
   */
  portions(): AsyncGenerator<{ readonly sound: AudioData; readonly timestamp: number }, void>;
}

/** The pictures of a file. */
export interface PictureTrack {
  /** From the beginning, each with its time in it in microseconds. Whoever takes one closes it. */
  frames(): AsyncGenerator<VideoFrame, void>;
}

/** A sound file or a video file. */
export interface DriverFile {
  readonly seconds: number;
  readonly sound: SoundTrack | undefined;
  /** Undefined for a sound file. */
  readonly pictures: PictureTrack | undefined;
  close(): void;
}

const FORMATS = [MP4, QTFF, WEBM, MATROSKA, WAVE, MP3, OGG, FLAC, ADTS];

/**
 * Opens a file of whatever format the browser can decode. Nothing of it is kept in memory but what is being read.
 *
 * @throws DriverError when it is no sound and no video, or this browser can't decode it
 */
export async function openDriverFile(file: Blob): Promise<DriverFile> {
  const input = new Input({ source: new BlobSource(file), formats: FORMATS });
  try {
    if (!(await input.canRead())) throw new DriverError('unreadable');
    const audio = await input.getPrimaryAudioTrack();
    const video = await input.getPrimaryVideoTrack();
    if (!audio && !video) throw new DriverError('unreadable');
    for (const track of [audio, video]) {
      if (track && !(await track.canDecode())) throw new DriverError('undecodable');
    }
    const seconds = await input.computeDuration();
    return {
      seconds,
      sound: audio ? await soundTrack(audio) : undefined,
      pictures: video ? pictureTrack(video) : undefined,
      close: () => input.dispose(),
    };
  } catch (error) {
    input.dispose();
    throw error instanceof DriverError ? error : new DriverError('unreadable', error);
  }
}

async function soundTrack(track: InputAudioTrack): Promise<SoundTrack> {
  return {
    sampleRate: await track.getSampleRate(),
    numberOfChannels: await track.getNumberOfChannels(),
    async *portions() {
      for await (const sample of new AudioSampleSink(track).samples(0)) {
        const { timestamp } = sample;
        const sound = sample.toAudioData();
        sample.close();
        yield { sound, timestamp };
      }
    },
  };
}

/** Enough to read a face in, in pixels; what is larger only takes longer. */
const LARGEST_SIDE = 640;

function pictureTrack(track: InputVideoTrack): PictureTrack {
  return {
    async *frames() {
      const canvas = new OffscreenCanvas(1, 1);
      for await (const sample of new VideoSampleSink(track).samples(0)) {
        const frame = uprightFrame(sample, canvas);
        sample.close();
        yield frame;
      }
    },
  };
}

/** A telephone that is held upright films lying down, and says so in the file. */
function uprightFrame(sample: VideoSample, canvas: OffscreenCanvas): VideoFrame {
  const { displayWidth, displayHeight, microsecondTimestamp: timestamp } = sample;
  const scale = Math.min(1, LARGEST_SIDE / Math.max(displayWidth, displayHeight));
  canvas.width = Math.max(Math.round(displayWidth * scale), 1);
  canvas.height = Math.max(Math.round(displayHeight * scale), 1);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('This browser gives no 2D canvas.');
  sample.draw(context, 0, 0, canvas.width, canvas.height);
  return new VideoFrame(canvas, { timestamp });
}
