/** The state of AdamW, as long as the vector of parameters. */
export interface OptimiserState {
  readonly firstMoment: Float32Array;
  readonly secondMoment: Float32Array;
  /** Steps taken so far. */
  step: number;
}

export interface OptimiserOptions {
  /** Decoupled decay; multiplied by the rate at each step. */
  readonly weightDecay: number;
  /** 1 where a parameter decays (kernels), 0 where it doesn't (biases, normalisation). */
  readonly decays: Uint8Array;
}

const BETA_1 = 0.9;
const BETA_2 = 0.999;
const EPSILON = 1e-8;

export function createOptimiserState(length: number): OptimiserState {
  return {
    firstMoment: new Float32Array(length),
    secondMoment: new Float32Array(length),
    step: 0,
  };
}

/** One step of AdamW (Loshchilov and Hutter, 2019) on `parameters`, in place. */
export function stepAdamW(
  parameters: Float32Array,
  gradient: Float32Array,
  state: OptimiserState,
  rate: number,
  options: OptimiserOptions,
): void {
  state.step++;
  const correction1 = 1 - BETA_1 ** state.step;
  const correction2 = 1 - BETA_2 ** state.step;
  const { firstMoment, secondMoment } = state;
  for (let index = 0; index < parameters.length; index++) {
    const slope = gradient[index] as number;
    const first = BETA_1 * (firstMoment[index] as number) + (1 - BETA_1) * slope;
    const second = BETA_2 * (secondMoment[index] as number) + (1 - BETA_2) * slope * slope;
    firstMoment[index] = first;
    secondMoment[index] = second;
    const value = parameters[index] as number;
    const decay = (options.decays[index] as number) * options.weightDecay * value;
    const direction = first / correction1 / (Math.sqrt(second / correction2) + EPSILON);
    parameters[index] = value - rate * (direction + decay);
  }
}

/**
 * The one-cycle rate (Smith, 2018): up in a straight line, down along half a cosine to nothing.
 *
 * @param progress 0 at the start of training, 1 at its end
 */
export function oneCycleRate(progress: number, peak: number): number {
  const warmUp = 0.15;
  if (progress < warmUp) return peak * (0.04 + (0.96 * progress) / warmUp);
  const descent = Math.min((progress - warmUp) / (1 - warmUp), 1);
  return (peak * (1 + Math.cos(Math.PI * descent))) / 2;
}

/**
 * Moves the averaged weights towards the present ones (exponential moving average). Early on it averages over
 * fewer steps, so that the random start is soon forgotten.
 *
 * @param step number of the step just taken, from 1
 */
export function averageInto(average: Float32Array, present: Float32Array, step: number): void {
  const decay = Math.min(0.998, (1 + step) / (10 + step));
  for (let index = 0; index < average.length; index++) {
    average[index] = decay * (average[index] as number) + (1 - decay) * (present[index] as number);
  }
}
