import * as v from 'valibot';
import type { Strain } from '../pace/reading-pace.ts';
import { PRESSURES, type Pressure, type Supply, strainOf } from '../pace/strain-of.ts';

/** How often the processor's pressure is looked at, in milliseconds: a moment's work is no pressure. */
const INTERVAL = 2000;

/** Newest record last, as the Compute Pressure API tells it. */
const RecordsSchema = v.array(v.looseObject({ state: v.picklist(PRESSURES) }));

interface PressureObserver {
  observe(source: 'cpu', options: { sampleInterval: number }): Promise<void>;
  disconnect(): void;
}

interface Battery extends Supply, EventTarget {}

/** What browsers have that TypeScript doesn't know yet; not all have it. */
interface Platform {
  readonly PressureObserver?: new (listener: (records: unknown) => void) => PressureObserver;
  readonly navigator: { getBattery?(): Promise<Battery> };
}

/**
 * Watches how hard the machine is pressed, until the signal aborts. A document is told of the processor's pressure only
 * while it is in sight or has a camera open; a browser that tells nothing presses nobody.
 *
 * @param onStrain told at each change; 'none' at first, and when it ends
 */
export function watchStrain(onStrain: (strain: Strain) => void, signal: AbortSignal): void {
  let pressure: Pressure | undefined;
  let supply: Supply | undefined;
  let strain: Strain = 'none';
  const update = () => {
    const next = signal.aborted ? 'none' : strainOf(pressure, supply);
    if (next !== strain) onStrain(next);
    strain = next;
  };
  watchPressure((next) => {
    pressure = next;
    update();
  }, signal);
  void watchSupply((next) => {
    supply = next;
    update();
  }, signal);
  signal.addEventListener('abort', update, { once: true });
}

function watchPressure(onPressure: (pressure: Pressure) => void, signal: AbortSignal): void {
  const { PressureObserver } = globalThis as unknown as Platform;
  if (!PressureObserver) return;
  const observer = new PressureObserver((records) => {
    const parsed = v.safeParse(RecordsSchema, records);
    const newest = parsed.success ? parsed.output.at(-1) : undefined;
    if (newest && !signal.aborted) onPressure(newest.state);
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  // Where it isn't allowed or measured, nothing is known.
  observer.observe('cpu', { sampleInterval: INTERVAL }).catch(() => undefined);
}

async function watchSupply(onSupply: (supply: Supply) => void, signal: AbortSignal): Promise<void> {
  const { navigator } = globalThis as unknown as Platform;
  const battery = await navigator.getBattery?.().catch(() => undefined);
  if (!battery || signal.aborted) return;
  const tell = () => onSupply({ charging: battery.charging, level: battery.level });
  for (const event of ['chargingchange', 'levelchange']) {
    battery.addEventListener(event, tell, { signal });
  }
  tell();
}
