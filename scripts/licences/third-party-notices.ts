/** The file in the package that has the licences of all that ships. */
export const NOTICES_FILE = 'THIRD-PARTY.txt';

/** A package of npm that is in the extension, whole or in part. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** As SPDX names it. */
  readonly licence: string;
  readonly author: string | undefined;
  /** Where its source is. */
  readonly home: string | undefined;
  /** The licence as it came with the package; undefined where it came without. */
  readonly text: string | undefined;
}

/** Licences under which others' work may ship in a program of the MIT License. */
export const ALLOWED_LICENCES = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
] as const;

/** Licence texts by SPDX name, for packages that come without one. */
export type LicenceTexts = Readonly<Record<string, string>>;

const RULE = '-'.repeat(80);

/**
 * All packages with their licences; a text that several of them have stands once.
 *
 * @throws Error that names a package whose licence isn't allowed, or whose text is missing
 */
export function thirdPartyNotices(
  packages: readonly ShippedPackage[],
  texts: LicenceTexts,
): string {
  const byText = new Map<string, ShippedPackage[]>();
  for (const shipped of packages) {
    const text = textOf(shipped, texts);
    byText.set(text, [...(byText.get(text) ?? []), shipped]);
  }
  const parts = [...byText].map(
    ([text, sharing]) => `${sharing.map(headingOf).join('\n')}\n\n${text}`,
  );
  const heading = 'Livemoji contains these packages, whole or in part. Thank you.';
  return `${[heading, ...parts].join(`\n\n${RULE}\n\n`)}\n`;
}

function headingOf({ name, version, licence, home }: ShippedPackage): string {
  return [`${name} ${version}`, licence, ...(home === undefined ? [] : [home])].join(', ');
}

function textOf({ name, licence, author, text }: ShippedPackage, texts: LicenceTexts): string {
  const parts = licence.split(' AND ');
  if (!parts.every((part) => ALLOWED_LICENCES.some((allowed) => allowed === part))) {
    throw new Error(
      `${name} has the licence «${licence}». Allowed: ${ALLOWED_LICENCES.join(', ')}.`,
    );
  }
  const found = text === undefined ? parts.map((part) => texts[part]) : [text];
  if (found.includes(undefined)) throw new Error(`${name} comes without the text of ${licence}.`);
  const whole = found.join('\n\n').replaceAll('\r\n', '\n').trim();
  return text === undefined && author !== undefined ? `Copyright (c) ${author}\n\n${whole}` : whole;
}
