import { type AvatarConfiguration, isFields } from '../avatar/configuration.ts';
import { migrateConfiguration } from '../avatar/migration.ts';
import type { AvatarProblem } from '../avatar/problem.ts';

/** The media type of an avatar's file. */
export const AVATAR_FILE_TYPE = 'application/json';

/** No avatar takes more than so many bytes; a larger file is another thing. */
const LARGEST_FILE = 64_000;

/** What is wrong with an avatar's file, in parts of which a sentence can be made in any language. */
export type FileProblem =
  | AvatarProblem
  | { readonly kind: 'fileSize'; readonly bytes: number; readonly most: number }
  | { readonly kind: 'notJson' | 'noAvatar' };

/** The avatar of a file, or what is wrong with it. */
export type FileResult =
  | { readonly ok: true; readonly value: AvatarConfiguration }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** An avatar as a file that {@link readAvatarFile} reads: JSON, and nothing but what its owner chose. */
export function avatarFile(look: AvatarConfiguration): Blob {
  return new Blob([`${JSON.stringify(look, null, 2)}\n`], { type: AVATAR_FILE_TYPE });
}

/**
 * Reads an avatar from a file, of this version or an older one. A file with one bad field gives no avatar at
 * all: each problem names the field, the value and what is allowed.
 */
export async function readAvatarFile(file: Blob): Promise<FileResult> {
  if (file.size > LARGEST_FILE) {
    return refused({ kind: 'fileSize', bytes: file.size, most: LARGEST_FILE });
  }
  return parseAvatarText(await file.text());
}

/** What {@link readAvatarFile} makes of a text. */
export function parseAvatarText(text: string): FileResult {
  try {
    const content: unknown = JSON.parse(text);
    if (!isFields(content) || !('version' in content)) return refused({ kind: 'noAvatar' });
    const result = migrateConfiguration(content);
    return result.ok ? result : { ok: false, problems: missingLast(result.problems) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refused({ kind: 'notJson' });
  }
}

function refused(problem: FileProblem): FileResult {
  return { ok: false, problems: [problem] };
}

/** What is wrong comes before what is not there at all. */
function missingLast(problems: readonly AvatarProblem[]): readonly AvatarProblem[] {
  const isMissing = ({ kind }: AvatarProblem) => Number(kind === 'missing');
  return problems.toSorted((one, other) => isMissing(one) - isMissing(other));
}
