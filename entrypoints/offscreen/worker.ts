import { INPUT_SIZE } from '../../lib/emotion/preprocess.ts';
import { TfjsEmotionClassifier } from '../../lib/emotion/tfjs-emotion-classifier.ts';
import { AnalyserError } from '../../lib/engine/analyser.ts';
import { createFaceTracker, SMALL_AREA } from '../../lib/face/mediapipe-or-classic.ts';
import { CanvasFaceCropper } from '../../lib/media/face-cropper.ts';
import { FrameClock } from '../../lib/media/frame-clock.ts';
import { visitNewestFrames } from '../../lib/media/newest-frames.ts';
import { CanvasPictureShrinker } from '../../lib/media/picture-shrinker.ts';
import { ExpressionPipeline } from '../../lib/pipeline/expression-pipeline.ts';
import type { WorkerFiles, WorkerReply, WorkerRequest } from './worker-protocol.ts';

function reply(message: WorkerReply): void {
  self.postMessage(message);
}

async function fetchModel(address: string): Promise<Uint8Array> {
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) throw new AnalyserError('model-missing', `${address} is not in this build.`);
  return new Uint8Array(await response.arrayBuffer());
}

async function loadPipeline(files: WorkerFiles): Promise<ExpressionPipeline<VideoFrame>> {
  const shrinker = new CanvasPictureShrinker(SMALL_AREA);
  const [tracker, classifier] = await Promise.all([
    createFaceTracker({
      loadFiles: async () => ({ ...files, model: await fetchModel(files.faceModel) }),
      shrink: (frame) => shrinker.shrink(frame),
    }),
    fetchModel(files.network).then(() =>
      TfjsEmotionClassifier.create({ wasm: files.networkWasm, model: files.network }),
    ),
  ]);
  return new ExpressionPipeline<VideoFrame>({
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
  pipeline: ExpressionPipeline<VideoFrame>,
  request: Extract<WorkerRequest, { type: 'run' }>,
  signal: AbortSignal,
): Promise<void> {
  const clock = new FrameClock();
  const visit = (frame: VideoFrame) => {
    const now = performance.timeOrigin + performance.now();
    const state = pipeline.read(frame, clock.capturedAt(frame.timestamp, now));
    if (!signal.aborted) reply({ type: 'state', run: request.run, state });
  };
  await visitNewestFrames(request.frames, visit, signal);
  reply({ type: 'ended', run: request.run });
}

function listen(): void {
  let pipeline: Promise<ExpressionPipeline<VideoFrame>> | undefined;
  let current = new AbortController();
  self.onmessage = ({ data }: MessageEvent<WorkerRequest>) => {
    if (data.type === 'load') {
      pipeline = loadPipeline(data.files);
      pipeline.then(() => reply({ type: 'ready' }), fail);
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
