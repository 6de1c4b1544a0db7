import type { Strain } from './reading-pace.ts';

/** The states of the Compute Pressure API, from idle to overloaded. */
export const PRESSURES = ['nominal', 'fair', 'serious', 'critical'] as const;
export type Pressure = (typeof PRESSURES)[number];

/** What a machine lives on. */
export interface Supply {
  readonly charging: boolean;
  /** 0 to 1. */
  readonly level: number;
}

/** Below these levels a battery that isn't charged is spared: laptops warn at the one, and dim at the other. */
const LOW = 0.2;
const NEARLY_EMPTY = 0.1;

/**
 * How hard a machine is pressed.
 *
 * @param pressure undefined where the browser doesn't tell
 * @param supply undefined where there is no battery, or the browser doesn't tell
 */
export function strainOf(pressure: Pressure | undefined, supply: Supply | undefined): Strain {
  const level = !supply || supply.charging ? 1 : supply.level;
  if (pressure === 'critical' || level < NEARLY_EMPTY) return 'high';
  if (pressure === 'serious' || level < LOW) return 'some';
  return 'none';
}
