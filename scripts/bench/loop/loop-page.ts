// Runs in a page: opens the camera for the loops in its worker.
import { openCamera } from '../../../lib/media/camera.ts';
import type { Exercise, LoopKind, LoopReply, LoopRequest, LoopResult } from './loop-protocol.ts';

/** What the page offers to whoever opened it. */
export interface LoopPage {
  /** Loads the models. */
  loadLoops(): Promise<void>;
  /** Reads the camera from its first picture on. */
  runLoop(kind: LoopKind, milliseconds: number): Promise<LoopResult>;
  exercise(name: Exercise): Promise<readonly number[]>;
}

const worker = new Worker('/worker.js');

function ask(request: LoopRequest, transfer: Transferable[] = []): Promise<LoopReply> {
  return new Promise((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }: MessageEvent<LoopReply>) => {
      if (data.type === 'failed') reject(new Error(data.message));
      else resolve(data);
    };
    worker.postMessage(request, transfer);
  });
}

async function loadLoops(): Promise<void> {
  await ask({ type: 'load', base: location.href });
}

async function runLoop(kind: LoopKind, milliseconds: number): Promise<LoopResult> {
  const end = new AbortController();
  const { frames } = await openCamera(null, end.signal);
  const reply = await ask({ type: 'run', kind, milliseconds, frames }, [frames]);
  end.abort();
  if (reply.type !== 'ran') throw new Error(`The worker says it ${reply.type}.`);
  return reply.result;
}

async function exercise(name: Exercise): Promise<readonly number[]> {
  const reply = await ask({ type: 'exercise', exercise: name });
  if (reply.type !== 'exercised') throw new Error(`The worker says it ${reply.type}.`);
  return reply.values;
}

Object.assign(globalThis, { loadLoops, exercise, runLoop } satisfies LoopPage);
