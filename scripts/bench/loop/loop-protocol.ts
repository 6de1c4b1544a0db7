/** What a loop does with each picture. */
export type LoopKind =
  /** Brings it into memory and hands it to FaceLandmarker: the least that any program with its landmarks has to do. */
  | 'bare'
  /** All that the engine does with it. */
  | 'pipeline';

/** What is timed in a loop. `rest` is what the others leave of `whole`. */
export const STAGES = ['whole', 'memory', 'landmarks', 'crop', 'network', 'rest'] as const;
export type Stage = (typeof STAGES)[number];

/** Milliseconds of each time that a stage had its turn. */
export type StageTimes = Readonly<Record<Stage, readonly number[]>>;

/** What a loop did. */
export interface LoopResult {
  readonly times: StageTimes;
  /** Pictures a second. */
  readonly rate: number;
}

/** Work that is done without a camera. */
export type Exercise =
  /** Milliseconds of the network for one face, each time alone. */
  | 'network'
  /** Multiply-adds a second that this machine is able to do, each time anew. */
  | 'peak';

/** From the page to its worker; each is answered by one {@link LoopReply}, in order. */
export type LoopRequest =
  | { readonly type: 'load'; readonly base: string }
  | { readonly type: 'exercise'; readonly exercise: Exercise }
  | {
      readonly type: 'run';
      readonly kind: LoopKind;
      readonly milliseconds: number;
      readonly frames: ReadableStream<VideoFrame>;
    };

export type LoopReply =
  | { readonly type: 'loaded' }
  | { readonly type: 'exercised'; readonly values: readonly number[] }
  | { readonly type: 'ran'; readonly result: LoopResult }
  | { readonly type: 'failed'; readonly message: string };
