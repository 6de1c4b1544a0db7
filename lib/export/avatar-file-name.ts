/** The name of an avatar's file: `livemoji-me-at-work.json` for «Me at work». */
export function avatarFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `livemoji-${plain || 'avatar'}.json`;
}

/** The avatar's name in a file's name, the other way round as far as it goes: `Me at work`. */
export function nameFromFile(fileName: string): string {
  const plain = fileName
    .replace(/\.json$/i, '')
    .replace(/^livemoji-/i, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
