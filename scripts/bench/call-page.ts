// Runs in a page: composes the pictures of a call as the page of a call would, and times what the main thread does.
import type { AvatarConfiguration } from '../../lib/avatar/configuration.ts';
import { sceneOf } from '../../lib/avatar/hands/hands.ts';
import type { CameraMode } from '../../lib/call/camera-mode.ts';
import { EmojiPainter } from '../../lib/compositor/emoji-painter.ts';
import { PictureKeeper } from '../../lib/compositor/kept-picture.ts';
import { OutputTrack } from '../../lib/compositor/output-track.ts';
import { DEFAULT_CALL_SETTINGS } from '../../lib/settings/call-settings.ts';
import { livelyPoses } from './poses.ts';

/** What the page offers to whoever opened it. */
export interface CallBenchPage {
  /** Milliseconds of the main thread for each picture of a mode. */
  timePictures(configuration: AvatarConfiguration, mode: CameraMode): Promise<number[]>;
}

const SIZE = { width: 640, height: 480 } as const;
/** Pictures that are made first, until the browser has compiled what is called often. */
const WARM_UP = 60;
const PICTURES = 300;
/** The camera's, in milliseconds. */
const INTERVAL = 1000 / 30;

async function timePictures(
  configuration: AvatarConfiguration,
  mode: CameraMode,
): Promise<number[]> {
  const { backdrop, badgeCorner: corner } = DEFAULT_CALL_SETTINGS;
  const look = { painter: new EmojiPainter(sceneOf(configuration)), backdrop, picture: null };
  const output = new OutputTrack({ ...SIZE, frameRate: 30 });
  const sink = document.body.appendChild(document.createElement('video'));
  sink.srcObject = new MediaStream([output.handOut()]);
  const poses = livelyPoses();
  const keeper = new PictureKeeper();
  const times: number[] = [];
  for (let index = 0; index < WARM_UP + PICTURES; index += 1) {
    const time = index * INTERVAL;
    const frame = cameraFrame(time);
    const pose = poses[index % poses.length];
    if (!pose) throw new Error('There are no poses.');
    const place = placeAt(index, frame.timestamp);
    const start = performance.now();
    const kept = mode === 'mask' ? keeper.keep(frame) : undefined;
    const moment = {
      mode,
      corner,
      time,
      frame: kept?.image ?? frame,
      place,
      alive: true,
      expression: { pose, burst: [] },
    };
    output.write(output.painter.paint(look, moment, time * 1000));
    kept?.close();
    times.push(performance.now() - start);
    frame.close();
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
  output.close();
  sink.remove();
  return times.slice(WARM_UP);
}

/** A picture as cameras deliver it, in YUV. */
function cameraFrame(time: number): VideoFrame {
  const { width, height } = SIZE;
  const data = new Uint8Array((width * height * 3) / 2).fill(128);
  return new VideoFrame(data, {
    format: 'I420',
    codedWidth: width,
    codedHeight: height,
    timestamp: time * 1000,
  });
}

/** A face of common size that sways. */
function placeAt(index: number, timestamp: number) {
  const sway = Math.sin(index / 15);
  return {
    timestamp,
    aspectRatio: SIZE.width / SIZE.height,
    x: 0.5 + 0.08 * sway,
    y: 0.5,
    width: 0.36 + 0.02 * sway,
    height: 0.5,
    roll: 0.2 * sway,
  };
}

Object.assign(globalThis, { timePictures } satisfies CallBenchPage);
