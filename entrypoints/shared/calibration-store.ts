import { type Calibration, migrateCalibration } from '../../lib/avatar/pose/calibration.ts';
import { storedValue } from './stored-value.ts';

/** What rest and full are for the person's face; null where there is none that can be read. */
export const calibrationStore = storedValue('calibration', (stored): Calibration | null => {
  if (stored === undefined) return null;
  const result = migrateCalibration(stored);
  if (result.ok) return result.value;
  for (const problem of result.problems) console.warn(`Livemoji's calibration: ${problem}`);
  return null;
});
