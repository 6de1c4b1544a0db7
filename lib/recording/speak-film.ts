import type { AvatarPose } from '../avatar/pose/avatar-pose.ts';
import type { Scene } from '../avatar/scene/scene.ts';
import { isVideoFormat } from '../export/animation/animation-format.ts';
import type { Progress } from '../export/progress.ts';
import { type DriverFile, openDriverFile, type SoundTrack } from './driver-file.ts';
import { DriverError } from './driver-problem.ts';
import { faceTrack, type ReadPicture } from './face-track.ts';
import type { Film } from './film.ts';
import { type FilmOrder, longestDriver } from './film-order.ts';
import { renderFilm } from './render-film.ts';
import { speakingPose } from './speech/speaking-pose.ts';
import { VoiceAnalysis } from './speech/voice-analysis.ts';

/** Reads faces in the pictures of a video. */
export interface FaceReader {
  /**
   * @param frame is handed over and can't be used any more
   * @returns null where no face is in sight
   */
  read(frame: VideoFrame): Promise<AvatarPose | null>;
  close(): void;
}

/** What a driven film is made of. */
export interface SpokenFilm {
  readonly file: Blob;
  readonly order: FilmOrder;
  readonly scene: Scene;
  /** The same file with the same seed gives the same film. */
  readonly seed: number;
  /** Asked for only when the file has pictures. */
  openReader(): Promise<FaceReader>;
}

/** Which part of the work reading the file is; the rest is making the film. */
const READING_SHARE = { sound: 0.15, pictures: 0.6 } as const;

/**
 * Makes a film in which the emoji speaks a sound file, or does what the face in a video file does, with the file's own
 * sound where the format has sound.
 *
 * @throws DriverError when the file can't drive it, the encoder's error, or the signal's reason
 */
export async function makeSpokenFilm(film: SpokenFilm, progress: Progress): Promise<Film> {
  const driver = await openDriverFile(film.file);
  try {
    const { order, scene } = film;
    const { seconds } = driver;
    if (seconds > longestDriver(order.format)) throw new DriverError('tooLong');
    const share = driver.pictures ? READING_SHARE.pictures : READING_SHARE.sound;
    const reading = {
      ...progress,
      onProgress: (done: number) => progress.onProgress(share * done),
    };
    const poseAt = await readDriver(film, driver, reading);
    return await renderFilm(
      {
        order,
        seconds,
        sound: isVideoFormat(order.format) ? driver.sound : undefined,
        momentAt: (time) => ({ scene, pose: poseAt(time), burst: [] }),
      },
      { ...progress, onProgress: (done) => progress.onProgress(share + (1 - share) * done) },
    );
  } finally {
    driver.close();
  }
}

async function readDriver(
  film: SpokenFilm,
  { pictures, sound, seconds }: DriverFile,
  progress: Progress,
): Promise<(time: number) => AvatarPose> {
  if (pictures) {
    const reader = await film.openReader();
    try {
      const read = await readFaces(pictures.frames(), reader, seconds, progress);
      const poseAt = faceTrack(read);
      if (!poseAt) throw new DriverError('faceless');
      return poseAt;
    } finally {
      reader.close();
    }
  }
  if (!sound) throw new DriverError('unreadable');
  const poseAt = speakingPose(await hear(sound, seconds, progress), film.seed);
  if (!poseAt) throw new DriverError('silent');
  return poseAt;
}

async function readFaces(
  frames: AsyncGenerator<VideoFrame, void>,
  reader: FaceReader,
  seconds: number,
  { onProgress, signal }: Progress,
): Promise<readonly ReadPicture[]> {
  const read: ReadPicture[] = [];
  for await (const frame of frames) {
    const time = frame.timestamp / 1e6;
    if (signal.aborted) frame.close();
    signal.throwIfAborted();
    read.push({ time, pose: await reader.read(frame) });
    onProgress(Math.min(time / seconds, 1));
  }
  return read;
}

async function hear(sound: SoundTrack, seconds: number, { onProgress, signal }: Progress) {
  const analysis = new VoiceAnalysis(sound.sampleRate);
  for await (const { sound: portion, timestamp } of sound.portions()) {
    try {
      signal.throwIfAborted();
      analysis.skipTo(timestamp);
      analysis.listen(firstChannel(portion));
    } finally {
      portion.close();
    }
    onProgress(Math.min(timestamp / seconds, 1));
  }
  return analysis.moments;
}

/** One channel says enough of when and how somebody speaks. */
function firstChannel(portion: AudioData): Float32Array {
  const options = { planeIndex: 0, format: 'f32-planar' } as const;
  const samples = new Float32Array(portion.allocationSize(options) / 4);
  portion.copyTo(samples, options);
  return samples;
}
