import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LicenceTexts } from './third-party-notices.ts';

/** The licences that some packages name without bringing them along. */
const WITHOUT_TEXT = ['Apache-2.0', 'MIT'] as const;

/** @param root folder of the repository */
export function licenceTexts(root: string): LicenceTexts {
  return Object.fromEntries(
    WITHOUT_TEXT.map((name) => [
      name,
      readFileSync(resolve(root, 'assets/licences', `${name}.txt`), 'utf8'),
    ]),
  );
}
