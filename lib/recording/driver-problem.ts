/** Why a file can't drive the emoji. */
export type DriverProblem = 'unreadable' | 'undecodable' | 'silent' | 'faceless' | 'tooLong';

/** A file that can't drive the emoji, with the reason to tell the person. */
export class DriverError extends Error {
  readonly problem: DriverProblem;

  constructor(problem: DriverProblem, cause?: unknown) {
    super(`The file can't drive the emoji: ${problem}`, { cause });
    this.name = 'DriverError';
    this.problem = problem;
  }
}
