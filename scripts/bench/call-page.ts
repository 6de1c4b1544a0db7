// Runs in a page: composes the pictures of a call as the page of a call would, and times what the main thread does.
import type { AvatarConfiguration } from '../../lib/avatar/configuration.ts';
import { sceneOf } from '../../lib/avatar/hands/hands.ts';
import type { CameraMode } from '../../lib/call/camera-mode.ts';
import { EmojiPainter } from '../../lib/compositor/emoji-painter.ts';
import { PictureKeeper } from '../../lib/compositor/kept-picture.ts';
import { MaskedFrames } from '../../lib/compositor/masked-frames.ts';
import { OutputTrack } from '../../lib/compositor/output-track.ts';
import type { CameraPicture } from '../../lib/compositor/picture-painter.ts';
import type { FacePlace } from '../../lib/expression/expression-state.ts';
import { DEFAULT_CALL_SETTINGS } from '../../lib/settings/call-settings.ts';
import { livelyPoses } from './poses.ts';

/** A way of making pictures: a mode, and for the mask also that of a face that moves, which waits to be read. */
export type PictureKind = CameraMode | 'mask, moving face';

/** What the page offers to whoever opened it. */
export interface CallBenchPage {
  /** Milliseconds of the main thread for each picture of a kind. */
  timePictures(configuration: AvatarConfiguration, kind: PictureKind): Promise<number[]>;
}

const SIZE = { width: 640, height: 480 } as const;
/** Pictures that are made first, until the browser has compiled what is called often. */
const WARM_UP = 60;
const PICTURES = 300;
/** The camera's, in milliseconds. */
const INTERVAL = 1000 / 30;
/** So far a moving face goes from one picture to the next, in pixels. */
const STEP = 20;

async function timePictures(
  configuration: AvatarConfiguration,
  kind: PictureKind,
): Promise<number[]> {
  const mode: CameraMode = kind === 'mask, moving face' ? 'mask' : kind;
  const { backdrop, badgeCorner: corner } = DEFAULT_CALL_SETTINGS;
  const look = { painter: new EmojiPainter(sceneOf(configuration)), backdrop, picture: null };
  const output = new OutputTrack({ ...SIZE, frameRate: 30 });
  const sink = document.body.appendChild(document.createElement('video'));
  sink.srcObject = new MediaStream([output.handOut()]);
  const poses = livelyPoses();
  const pixels = [0, STEP].map(texture);
  let pictures = 0;
  const paint = (frame: CameraPicture | null, place: FacePlace | null) => {
    const time = pictures * INTERVAL;
    const pose = poses[pictures % poses.length];
    if (!pose) throw new Error('There are no poses.');
    pictures += 1;
    const expression = { pose, burst: [] };
    const moment = { mode, corner, time, frame, place, alive: true, expression };
    output.write(output.painter.paint(look, moment, time * 1000));
  };
  const masked = new MaskedFrames({ onMasked: paint, onWaiting: () => undefined });
  const keeper = new PictureKeeper();
  const times: number[] = [];
  for (let index = 0; index < WARM_UP + PICTURES; index += 1) {
    const isMoved = kind === 'mask, moving face' && index % 2 === 1;
    const frame = cameraFrame(pixels[Number(isMoved)], index * INTERVAL);
    const start = performance.now();
    if (mode === 'mask') {
      await masked.take(frame);
      masked.read(placeAt(frame.timestamp, isMoved));
    } else if (mode === 'badge') {
      const copy = await keeper.keep(frame);
      paint(copy.image, null);
      copy.close();
    } else paint(mode === 'avatar' ? null : frame, null);
    times.push(performance.now() - start);
    frame.close();
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
  output.close();
  sink.remove();
  if (pictures !== times.length) throw new Error(`${pictures} pictures came of ${times.length}.`);
  return times.slice(WARM_UP);
}

/** Pixels in YUV, as cameras deliver them: hills of brightness, as a face has them, moved to the right. */
function texture(moved: number): Uint8Array<ArrayBuffer> {
  const { width, height } = SIZE;
  const data = new Uint8Array((width * height * 3) / 2).fill(128);
  for (let index = 0; index < width * height; index += 1) {
    const [x, y] = [(index % width) - moved, Math.floor(index / width)];
    data[index] = 128 + 60 * Math.sin(x / 25) * Math.cos(y / 31);
  }
  return data;
}

function cameraFrame(data: Uint8Array<ArrayBuffer> | undefined, time: number): VideoFrame {
  return new VideoFrame(data ?? texture(0), {
    format: 'I420',
    codedWidth: SIZE.width,
    codedHeight: SIZE.height,
    timestamp: time * 1000,
  });
}

/** A face of common size, a little tilted. */
function placeAt(timestamp: number, isMoved: boolean): FacePlace {
  const aspectRatio = SIZE.width / SIZE.height;
  const x = 0.5 + (isMoved ? STEP / SIZE.width : 0);
  return { timestamp, aspectRatio, x, y: 0.5, width: 0.36, height: 0.5, roll: 0.15 };
}

Object.assign(globalThis, { timePictures } satisfies CallBenchPage);
