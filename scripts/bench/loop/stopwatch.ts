import { STAGES, type Stage, type StageTimes } from './loop-protocol.ts';

/** Times the stages of one picture after the other. */
export class Stopwatch {
  readonly #times: Record<Stage, number[]> = newTimes();
  #stages = 0;

  /** Runs a stage and notes how long it took. */
  time<Result>(stage: Exclude<Stage, 'whole' | 'rest'>, run: () => Result): Result {
    const start = performance.now();
    const result = run();
    const passed = performance.now() - start;
    this.#times[stage].push(passed);
    this.#stages += passed;
    return result;
  }

  /** Runs all of a picture's stages. */
  timeWhole(run: () => void): void {
    this.#stages = 0;
    const start = performance.now();
    run();
    const passed = performance.now() - start;
    this.#times.whole.push(passed);
    this.#times.rest.push(passed - this.#stages);
  }

  /** What was noted since the last call. */
  take(): StageTimes {
    const times = { ...this.#times };
    Object.assign(this.#times, newTimes());
    return times;
  }
}

function newTimes(): Record<Stage, number[]> {
  return Object.fromEntries(STAGES.map((stage) => [stage, []])) as unknown as Record<
    Stage,
    number[]
  >;
}
