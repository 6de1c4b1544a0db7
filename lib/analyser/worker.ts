import { INPUT_SIZE } from '../emotion/preprocess.ts';
import { TfjsEmotionClassifier } from '../emotion/tfjs-emotion-classifier.ts';
import { AnalyserError } from '../engine/analyser.ts';
import type { ExpressionState } from '../expression/expression-state.ts';
import { createFaceTracker, SMALL_AREA } from '../face/mediapipe-or-classic.ts';
import { CanvasFaceCropper } from '../media/face-cropper.ts';
import { FrameBrightness } from '../media/frame-brightness.ts';
import { FrameClock } from '../media/frame-clock.ts';
import { type FramePicture, FramePictures } from '../media/frame-picture.ts';
import { visitNewestFrames } from '../media/newest-frames.ts';
import { CanvasPictureShrinker } from '../media/picture-shrinker.ts';
import { type BlockLevels, blockLevelsOf } from '../pace/block-levels.ts';
import { PacedReading } from '../pace/paced-reading.ts';
import { CALM, type PaceWishes } from '../pace/reading-pace.ts';
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

/** Reads a camera's frames, as often as it is worth while. */
class Run {
  readonly #number: number;
  readonly #pipeline: ExpressionPipeline<FramePicture>;
  readonly #pictures = new FramePictures();
  readonly #brightness = new FrameBrightness();
  readonly #reading: PacedReading<VideoFrame>;

  constructor(pipeline: ExpressionPipeline<FramePicture>, number: number) {
    this.#pipeline = pipeline;
    this.#number = number;
    this.#reading = new PacedReading<VideoFrame>({
      look: (frame) => this.#look(frame),
      read: (frame, capturedAt, signal) => this.#read(frame, capturedAt, signal),
      repeat: (state) => this.#tell(state),
    });
  }

  pace(wishes: PaceWishes): void {
    this.#reading.wish(wishes);
  }

  async visitAll(frames: ReadableStream<VideoFrame>, signal: AbortSignal): Promise<void> {
    const clock = new FrameClock();
    const visit = (frame: VideoFrame) => {
      const now = performance.timeOrigin + performance.now();
      return this.#reading.visit(frame, clock.capturedAt(frame.timestamp, now), signal);
    };
    await visitNewestFrames(frames, visit, signal);
    reply({ type: 'ended', run: this.#number });
  }

  async #look(frame: VideoFrame): Promise<BlockLevels | undefined> {
    const plane = await this.#brightness.planeOf(frame);
    return plane && blockLevelsOf(plane);
  }

  async #read(
    frame: VideoFrame,
    capturedAt: number,
    signal: AbortSignal,
  ): Promise<ExpressionState | null> {
    const picture = await this.#pictures.pictureOf(frame);
    // The pipeline is the next run's by now.
    if (signal.aborted) return null;
    const state = this.#pipeline.read(picture, capturedAt);
    this.#tell(state);
    this.#pipeline.readExpression();
    return state;
  }

  #tell(state: ExpressionState | null): void {
    const points = state && this.#pipeline.points;
    reply({ type: 'state', run: this.#number, state, points });
  }
}

/** A picture of a file is read by its own clock. */
async function readOne(
  pipeline: ExpressionPipeline<FramePicture>,
  pictures: FramePictures,
  frame: VideoFrame,
): Promise<void> {
  try {
    const state = pipeline.read(await pictures.pictureOf(frame), frame.timestamp / 1000);
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
  let reading: Promise<void> = Promise.resolve();
  let end = new AbortController();
  let run: Run | undefined;
  let wishes = CALM;
  const start = async (number: number, frames: ReadableStream<VideoFrame>, signal: AbortSignal) => {
    if (!pipeline) return;
    run = new Run(await pipeline, number);
    run.pace(wishes);
    await run.visitAll(frames, signal);
  };
  self.onmessage = ({ data }: MessageEvent<WorkerRequest>) => {
    switch (data.type) {
      case 'ask':
        reply({ type: 'here' });
        return;
      case 'load':
        holdLock(data.lock);
        pipeline = loadPipeline(data.files);
        pipeline.then(() => reply({ type: 'ready' }), fail);
        return;
      case 'read':
        reading = Promise.all([pipeline, reading])
          .then(([loaded]) => loaded && readOne(loaded, pictures, data.frame))
          .catch(fail);
        return;
      case 'pace':
        wishes = data.wishes;
        run?.pace(wishes);
        return;
      case 'stop':
        end.abort();
        return;
      case 'run':
        end.abort();
        end = new AbortController();
        start(data.run, data.frames, end.signal).catch(fail);
    }
  };
}

listen();
