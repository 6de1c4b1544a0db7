import { STAGES, type Stage, type StageTimes } from './loop-protocol.ts';

type TimedStage = Exclude<Stage, 'whole' | 'rest'>;

/** Times the stages of one picture after the other. */
export class Stopwatch {
  readonly #times: Record<Stage, number[]> = newTimes();
  #stages = 0;

  /** Runs a stage and notes how long it took. */
  time<Result>(stage: TimedStage, run: () => Result): Result {
    const start = performance.now();
    const result = run();
    this.#note(stage, performance.now() - start);
    return result;
  }

  /** As {@link time}, for a stage that others wait for. */
  async timeUntil<Result>(stage: TimedStage, run: () => Promise<Result>): Promise<Result> {
    const start = performance.now();
    const result = await run();
    this.#note(stage, performance.now() - start);
    return result;
  }

  /** Runs all of a picture's stages. */
  async timeWhole(run: () => Promise<void>): Promise<void> {
    this.#stages = 0;
    const start = performance.now();
    await run();
    const passed = performance.now() - start;
    this.#times.whole.push(passed);
    this.#times.rest.push(passed - this.#stages);
  }

  #note(stage: TimedStage, passed: number): void {
    this.#times[stage].push(passed);
    this.#stages += passed;
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
