import type { EngineStatus } from '../../lib/channel/engine-status.ts';
import type { ExpressionState } from '../../lib/expression/expression-state.ts';
import type { ReceivedMessage } from '../browser/watch-engine.ts';

/** What was seen during one second. */
export interface Second {
  readonly status: EngineStatus | null;
  /** States that arrived, with or without a face. */
  readonly frames: number;
  /** The newest state; `null` when no face is in sight. */
  readonly state: ExpressionState | null;
  /** From the camera's frame to its state in the page: the median, in milliseconds; `null` without a face. */
  readonly latency: number | null;
}

/** Gathers what the engine tells, second by second. */
export class SecondCounter {
  #status: EngineStatus | null = null;
  #state: ExpressionState | null = null;
  #frames = 0;
  #latencies: number[] = [];

  add({ message, receivedAt }: ReceivedMessage): void {
    if (message.type === 'status') {
      this.#status = message.status;
    }
    if (message.type !== 'state') return;
    this.#frames += 1;
    this.#state = message.state;
    if (message.state) {
      this.#latencies.push(receivedAt - message.state.capturedAt);
    }
  }

  /** Returns what came since the last call, and begins anew. */
  take(): Second {
    const sorted = this.#latencies.sort((a, b) => a - b);
    const second: Second = {
      status: this.#status,
      frames: this.#frames,
      state: this.#state,
      latency: sorted[Math.floor(sorted.length / 2)] ?? null,
    };
    this.#frames = 0;
    this.#latencies = [];
    return second;
  }
}

export const HEADING = '  time  frames/s  face  expression  confidence  latency';

/** One line of the table under {@link HEADING}. */
export function formatSecond(elapsed: number, { status, frames, state, latency }: Second): string {
  const time = `${elapsed.toFixed(0)} s`.padStart(6);
  if (frames === 0) {
    return `${time}         0  ${status ?? 'no word from the engine yet'}`;
  }
  return [
    time,
    String(frames).padStart(8),
    (state ? 'yes' : 'no').padEnd(4),
    (state?.expression ?? '–').padEnd(10),
    (state ? state.confidence.toFixed(2) : '–').padStart(10),
    (latency === null ? '–' : `${latency.toFixed(0)} ms`).padStart(7),
  ].join('  ');
}
