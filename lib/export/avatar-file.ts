import {
  type AvatarConfiguration,
  CONFIGURATION_FIELDS,
  type ConfigurationResult,
  isFields,
} from '../avatar/configuration.ts';
import { migrateConfiguration } from '../avatar/migration.ts';

/** The media type of an avatar's file. */
export const AVATAR_FILE_TYPE = 'application/json';

/** No avatar takes more than so many bytes; a larger file is another thing. */
const LARGEST_FILE = 64_000;

/** An avatar as a file that {@link readAvatarFile} reads: JSON, and nothing but what its owner chose. */
export function avatarFile(look: AvatarConfiguration): Blob {
  return new Blob([`${JSON.stringify(look, null, 2)}\n`], { type: AVATAR_FILE_TYPE });
}

/**
 * Reads an avatar from a file, of this version or an older one. A file with one bad field gives no avatar at
 * all: each problem names the field, the value and what is allowed.
 */
export async function readAvatarFile(file: Blob): Promise<ConfigurationResult> {
  if (file.size > LARGEST_FILE) {
    const problem = `The file has ${file.size} bytes; an avatar has at most ${LARGEST_FILE}.`;
    return { ok: false, problems: [problem] };
  }
  return parseAvatarText(await file.text());
}

function parseAvatarText(text: string): ConfigurationResult {
  try {
    const content: unknown = JSON.parse(text);
    if (isFields(content) && 'version' in content) {
      const result = migrateConfiguration(content);
      return result.ok ? result : { ok: false, problems: missingLast(result.problems, content) };
    }
    return { ok: false, problems: ['The file holds no avatar: an object with a version.'] };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, problems: [`The file is not JSON. ${error.message}.`] };
  }
}

/** What is wrong comes before what is not there at all. */
function missingLast(problems: readonly string[], content: object): readonly string[] {
  const missing = CONFIGURATION_FIELDS.filter((field) => !(field in content));
  const isMissing = (problem: string) => missing.some((field) => problem.startsWith(`${field}: `));
  return problems.toSorted((one, other) => Number(isMissing(one)) - Number(isMissing(other)));
}
