import { CALIBRATION_PART } from '../../lib/settings/stored-parts.ts';
import { storedValue } from './stored-value.ts';

/** What rest and full are for the person's face; null where there is none that can be read. */
export const calibrationStore = storedValue(CALIBRATION_PART);
