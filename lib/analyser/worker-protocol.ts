import type { AnalyserError } from '../engine/analyser.ts';
import type { ExpressionState } from '../expression/expression-state.ts';
import type { FeaturePoints } from '../expression/feature-points.ts';
import type { PaceWishes } from '../pace/reading-pace.ts';

/** Where the worker finds its files; addresses of the page's own origin. */
export interface WorkerFiles {
  readonly wasmLoader: string;
  readonly wasmBinary: string;
  readonly faceModel: string;
  readonly networkWasm: string;
  readonly network: string;
}

/** From a page to its worker. A new run ends the one before it. */
export type WorkerRequest =
  /** `lock` is the name of the lock that the worker holds as long as it lives. */
  | { readonly type: 'load'; readonly files: WorkerFiles; readonly lock: string }
  | { readonly type: 'run'; readonly run: number; readonly frames: ReadableStream<VideoFrame> }
  | { readonly type: 'stop' }
  | { readonly type: 'pace'; readonly wishes: PaceWishes }
  /** Read one picture of a file, by its own clock. Answered by `read`, in the order of the pictures. */
  | { readonly type: 'read'; readonly frame: VideoFrame }
  /** Asks for a sign of life. */
  | { readonly type: 'ask' };

/** From the worker to its page. */
export type WorkerReply =
  /** It holds its lock. */
  | { readonly type: 'alive' }
  /** To `ask`. */
  | { readonly type: 'here' }
  | { readonly type: 'ready' }
  | {
      readonly type: 'state';
      readonly run: number;
      readonly state: ExpressionState | null;
      readonly points: FeaturePoints | null;
    }
  | { readonly type: 'ended'; readonly run: number }
  | { readonly type: 'read'; readonly state: ExpressionState | null }
  | {
      readonly type: 'failed';
      readonly problem: AnalyserError['problem'];
      readonly message: string;
    };
