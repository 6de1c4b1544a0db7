/**
 * The names of all that is kept from one visit to the next, in the browser's store of the extension or of the website.
 * Nothing is stored under another name: each has its words in the studio's «What Livemoji knows».
 */
export const STORED_KEYS = [
  'settings',
  'avatar',
  'avatars',
  'calibration',
  'sites',
  'backdrop',
  'cameraSeed',
] as const;
export type StoredKey = (typeof STORED_KEYS)[number];
