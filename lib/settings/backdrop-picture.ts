import * as v from 'valibot';

/** The largest picture behind the emoji, in pixels, and the longest address that it may take in the store. */
export const BACKDROP_LIMITS = { width: 1280, height: 720, characters: 2_000_000 } as const;

const PictureSchema = v.pipe(
  v.string('This is no picture.'),
  v.maxLength(BACKDROP_LIMITS.characters, 'The picture is too large.'),
  v.regex(/^data:image\/(jpeg|webp|png);base64,[A-Za-z0-9+/]+={0,2}$/, 'This is no picture.'),
);

/**
 * Reads the stored picture: the address of a JPEG, WebP or PNG that holds all of it, so that nothing is ever
 * fetched for it.
 *
 * @returns the address, or null and a sentence on why there is none
 */
export function parseBackdropPicture(stored: unknown): {
  picture: string | null;
  problem: string | null;
} {
  if (stored === null || stored === undefined) return { picture: null, problem: null };
  const result = v.safeParse(PictureSchema, stored);
  if (result.success) return { picture: result.output, problem: null };
  return { picture: null, problem: result.issues[0].message };
}
