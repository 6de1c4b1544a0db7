import { INPUT_SIZE } from '../emotion/preprocess.ts';
import { TfjsEmotionClassifier } from '../emotion/tfjs-emotion-classifier.ts';
import { AnalyserError } from '../engine/analyser.ts';
import { createFaceTracker, SMALL_AREA } from '../face/mediapipe-or-classic.ts';
import { CanvasFaceCropper } from '../media/face-cropper.ts';
import { FrameClock } from '../media/frame-clock.ts';
import { type FramePicture, FramePictures } from '../media/frame-picture.ts';
import { visitNewestFrames } from '../media/newest-frames.ts';
import { CanvasPictureShrinker } from '../media/picture-shrinker.ts';
import { ExpressionPipeline } from '../pipeline/expression-pipeline.ts';
import type { WorkerFiles, WorkerReply, WorkerRequest } from './worker-protocol.ts';

function reply(message: WorkerReply): void {
  self.postMessage(message);
}

async function fetchModel(address: string): Promise<Uint8Array> {
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) throw new AnalyserError('model-missing', `${address} is not in this build.`);
  return new Uint8Array(await response.arrayBuffer());
}

async function loadPipeline(files: WorkerFiles): Promise<ExpressionPipeline<FramePicture>> {
  const shrinker = new CanvasPictureShrinker(SMALL_AREA);
  const [tracker, classifier] = await Promise.all([
    createFaceTracker<FramePicture>({
      loadFiles: async () => ({ ...files, model: await fetchModel(files.faceModel) }),
      shrink: (picture) => shrinker.shrink(picture),
    }),
    fetchModel(files.network).then(() =>
      TfjsEmotionClassifier.create({ wasm: files.networkWasm, model: files.network }),
    ),
  ]);
  return new ExpressionPipeline<FramePicture>({
    tracker,
    classifier,
    cropper: new CanvasFaceCropper(INPUT_SIZE),
  });
}

function fail(error: unknown): void {
  const problem = error instanceof AnalyserError ? error.problem : 'failed';
  reply({ type: 'failed', problem, message: String(error) });
}

async function run(
  pipeline: ExpressionPipeline<FramePicture>,
  request: Extract<WorkerRequest, { type: 'run' }>,
  signal: AbortSignal,
): Promise<void> {
  const clock = new FrameClock();
  const pictures = new FramePictures();
  const visit = (frame: VideoFrame) => {
    const now = performance.timeOrigin + performance.now();
    const state = pipeline.read(pictures.pictureOf(frame), clock.capturedAt(frame.timestamp, now));
    if (!signal.aborted) reply({ type: 'state', run: request.run, state });
    pipeline.readExpression();
  };
  await visitNewestFrames(request.frames, visit, signal);
  reply({ type: 'ended', run: request.run });
}

/** A picture of a file is read by its own clock. */
function readOne(
  pipeline: ExpressionPipeline<FramePicture>,
  pictures: FramePictures,
  frame: VideoFrame,
): void {
  try {
    const state = pipeline.read(pictures.pictureOf(frame), frame.timestamp / 1000);
    pipeline.readExpression();
    reply({ type: 'read', state });
  } finally {
    frame.close();
  }
}

/** Holds a lock as long as this worker lives: the browser says nothing of a worker that it ends. */
function holdLock(name: string): void {
  void navigator.locks.request(name, () => {
    reply({ type: 'alive' });
    return new Promise(() => undefined);
  });
}

function listen(): void {
  let pipeline: Promise<ExpressionPipeline<FramePicture>> | undefined;
  const pictures = new FramePictures();
  let current = new AbortController();
  self.onmessage = ({ data }: MessageEvent<WorkerRequest>) => {
    if (data.type === 'ask') {
      reply({ type: 'here' });
      return;
    }
    if (data.type === 'load') {
      holdLock(data.lock);
      pipeline = loadPipeline(data.files);
      pipeline.then(() => reply({ type: 'ready' }), fail);
      return;
    }
    if (data.type === 'read') {
      pipeline?.then((loaded) => readOne(loaded, pictures, data.frame)).catch(fail);
      return;
    }
    current.abort();
    if (data.type === 'stop') return;
    current = new AbortController();
    const { signal } = current;
    pipeline?.then((loaded) => run(loaded, data, signal)).catch(fail);
  };
}

listen();
