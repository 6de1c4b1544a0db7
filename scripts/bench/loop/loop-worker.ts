// Runs in a worker: reads the camera's pictures with the parts of the engine, and times them.
import { INPUT_SIZE } from '../../../lib/emotion/preprocess.ts';
import { TfjsEmotionClassifier } from '../../../lib/emotion/tfjs-emotion-classifier.ts';
import { MediaPipeFaceTracker } from '../../../lib/face/mediapipe-face-tracker.ts';
import { CanvasFaceCropper } from '../../../lib/media/face-cropper.ts';
import { FrameClock } from '../../../lib/media/frame-clock.ts';
import { type FramePicture, FramePictures } from '../../../lib/media/frame-picture.ts';
import { visitNewestFrames } from '../../../lib/media/newest-frames.ts';
import { ExpressionPipeline } from '../../../lib/pipeline/expression-pipeline.ts';
import type { Exercise, LoopKind, LoopReply, LoopRequest, LoopResult } from './loop-protocol.ts';
import { measurePeak } from './simd-peak.ts';
import { Stopwatch } from './stopwatch.ts';

/** How often the network runs alone, at first for the browser to compile it, and then to be timed. */
const WARM_UP = 100;
const RUNS = 400;

interface Parts {
  readonly tracker: MediaPipeFaceTracker;
  readonly classifier: TfjsEmotionClassifier;
  readonly pipeline: ExpressionPipeline<FramePicture>;
  readonly stopwatch: Stopwatch;
}

/** All parts but the small ones are the same for every loop: none is better warmed up than the other. */
async function load(base: string): Promise<Parts> {
  const address = (path: string) => new URL(path, base).href;
  const model = new Uint8Array(
    await (await fetch(address('models/face_landmarker.task'))).arrayBuffer(),
  );
  const tracker = await MediaPipeFaceTracker.create({
    wasmLoader: address('mediapipe/vision_wasm_internal.js'),
    wasmBinary: address('mediapipe/vision_wasm_internal.wasm'),
    model,
  });
  const classifier = await TfjsEmotionClassifier.create({
    wasm: address('tfjs/tfjs-backend-wasm-simd.wasm'),
    model: address('models/emotion/model.json'),
  });
  const stopwatch = new Stopwatch();
  const cropper = new CanvasFaceCropper(INPUT_SIZE);
  const pipeline = new ExpressionPipeline<FramePicture>({
    tracker: {
      detect: (frame, time) => stopwatch.time('landmarks', () => tracker.detect(frame, time)),
      close: () => tracker.close(),
    },
    cropper: {
      size: cropper.size,
      crop: (frame, alignment) => stopwatch.time('crop', () => cropper.crop(frame, alignment)),
    },
    classifier: {
      classify: (grey) => stopwatch.time('network', () => classifier.classify(grey)),
      close: () => classifier.close(),
    },
  });
  return { tracker, classifier, pipeline, stopwatch };
}

/** What a loop does with a picture. */
function stepOf(kind: LoopKind, { tracker, pipeline, stopwatch }: Parts) {
  if (kind === 'bare') {
    return (picture: FramePicture, time: number) =>
      void stopwatch.time('landmarks', () => tracker.detect(picture, time));
  }
  return (picture: FramePicture, time: number) => {
    pipeline.read(picture, time);
    pipeline.readExpression();
  };
}

async function run(
  parts: Parts,
  { kind, milliseconds, frames }: Extract<LoopRequest, { type: 'run' }>,
): Promise<LoopResult> {
  const { stopwatch } = parts;
  const [clock, pictures, step] = [new FrameClock(), new FramePictures(), stepOf(kind, parts)];
  const start = performance.now();
  const visit = (frame: VideoFrame) =>
    stopwatch.timeWhole(async () => {
      const now = performance.timeOrigin + performance.now();
      const picture = await stopwatch.timeUntil('memory', () => pictures.pictureOf(frame));
      step(picture, clock.capturedAt(frame.timestamp, now));
    });
  await visitNewestFrames(frames, visit, AbortSignal.timeout(milliseconds));
  const times = stopwatch.take();
  return { times, rate: (1000 * times.whole.length) / (performance.now() - start) };
}

function exercise({ classifier }: Parts, name: Exercise): readonly number[] {
  if (name === 'peak') return measurePeak();
  const grey = Uint8Array.from(
    { length: INPUT_SIZE * INPUT_SIZE },
    (_, index) => (index * 37) % 256,
  );
  const times = Array.from({ length: WARM_UP + RUNS }, () => {
    const start = performance.now();
    classifier.classify(grey);
    return performance.now() - start;
  });
  return times.slice(WARM_UP);
}

async function answer(request: LoopRequest, parts: Promise<Parts>): Promise<LoopReply> {
  const loaded = await parts;
  if (request.type === 'load') return { type: 'loaded' };
  if (request.type === 'run') return { type: 'ran', result: await run(loaded, request) };
  return { type: 'exercised', values: exercise(loaded, request.exercise) };
}

function listen(): void {
  const { promise: parts, resolve } = Promise.withResolvers<Parts>();
  self.onmessage = ({ data }: MessageEvent<LoopRequest>) => {
    if (data.type === 'load') resolve(load(data.base));
    void answer(data, parts)
      .catch((error): LoopReply => ({ type: 'failed', message: String(error) }))
      .then((reply) => self.postMessage(reply));
  };
}

listen();
