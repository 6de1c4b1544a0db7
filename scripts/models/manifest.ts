import { readFile } from 'node:fs/promises';
import * as v from 'valibot';

const modelFileSchema = v.object({
  name: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9][\w.-]*$/i, 'a plain file name: letters, digits, dots, dashes, underscores'),
  ),
  address: v.pipe(v.string(), v.regex(/^https:\/\/\S+$/, 'an https address')),
  size: v.pipe(v.number(), v.integer('a whole number of bytes'), v.minValue(1, 'at least 1 byte')),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits')),
  licence: v.pipe(v.string(), v.nonEmpty('the SPDX name of a licence')),
});

const manifestSchema = v.object({ files: v.array(modelFileSchema) });

/** One file that the build fetches: its size in bytes and its SHA-256 say which bytes it must have. */
export type ModelFile = v.InferOutput<typeof modelFileSchema>;

/**
 * Reads `models/manifest.json`.
 *
 * @param path of the manifest
 * @throws Error that names the value and what is allowed there
 */
export async function readManifest(path: string): Promise<readonly ModelFile[]> {
  return parseManifest(await readFile(path, 'utf8'), path);
}

/**
 * What {@link readManifest} makes of a file's text.
 *
 * @throws Error that names the value and what is allowed there
 */
export function parseManifest(text: string, path: string): readonly ModelFile[] {
  const result = v.safeParse(manifestSchema, parseJson(path, text));
  if (result.success) return result.output.files;
  const problems = result.issues.map(
    (issue) =>
      `${v.getDotPath(issue) ?? 'content'} is ${issue.received}, expected ${expected(issue)}`,
  );
  throw new Error(`${path}: ${problems.join('; ')}.`);
}

function expected(issue: { kind: string; expected: string | null; message: string }): string {
  return issue.kind === 'validation' ? issue.message : (issue.expected ?? issue.message);
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${path} is not JSON: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
}
