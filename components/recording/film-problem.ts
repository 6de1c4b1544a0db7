import { MicrophoneError, type MicrophoneProblem } from '../../lib/media/microphone.ts';
import type { DriverProblem } from '../../lib/recording/driver-problem.ts';
import { DriverError } from '../../lib/recording/driver-problem.ts';

/** Why no film came about; each has its sentence in the locales. */
export type FilmProblem =
  | { readonly of: 'microphone'; readonly problem: MicrophoneProblem }
  | { readonly of: 'driver'; readonly problem: DriverProblem }
  | { readonly of: 'film'; readonly problem: 'failed' };

export function problemOf(error: unknown): FilmProblem {
  if (error instanceof MicrophoneError) return { of: 'microphone', problem: error.problem };
  if (error instanceof DriverError) return { of: 'driver', problem: error.problem };
  reportError(error);
  return { of: 'film', problem: 'failed' };
}
