import type { AvatarConfiguration } from '../avatar/configuration.ts';

/**
 * An avatar's configuration as canonical JSON (RFC 8785): its fields sorted by name, no white space. The form is
 * flat and holds texts and whole numbers only, for which JSON.stringify already writes what the RFC asks for.
 */
export function canonicalJson(look: AvatarConfiguration): string {
  const fields = Object.entries(look).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify(Object.fromEntries(fields));
}

/**
 * Which avatar it is: the SHA-256 of its canonical JSON in UTF-8, as 64 lower-case hex digits. The same choices
 * give the same identifier on every machine; no face, expression or time goes into it.
 */
export async function avatarIdentifier(look: AvatarConfiguration): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(look));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
