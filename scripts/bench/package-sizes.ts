import { packedFiles, packedSize } from '../sizes/packed.ts';
import { partsOf } from '../sizes/parts.ts';
import { PACKAGE_LIMIT } from '../sizes/report.ts';
import { type Measurement, measurementOf } from './measurement.ts';

const MEGABYTE = 1e6;

/**
 * Weighs the package, and what is in it.
 *
 * @param folder of the built extension
 */
export function measurePackage(folder: string): readonly Measurement[] {
  const files = packedFiles(folder);
  return [
    measurementOf('whole', 'MB', [packedSize(files) / MEGABYTE], PACKAGE_LIMIT / MEGABYTE),
    ...partsOf(files).map(({ name, packed }) =>
      measurementOf(name, 'MB', [packed / MEGABYTE], null),
    ),
  ];
}
