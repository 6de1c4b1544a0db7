/** Since this version Chrome under Google's own brand ignores `--load-extension`. */
const FIRST_BRANDED_VERSION_WITHOUT_EXTENSIONS = 137;

/**
 * Says why a browser cannot run an extension from a folder, or `null` where it can.
 *
 * @param path the browser's program
 * @param version what it prints for `--version`, such as «Chromium 156.0.7000.1»; empty where it prints
 *   nothing (on Windows), which leaves the path to tell
 */
export function reasonToSkip(path: string, version: string): string | null {
  if (/\bsnap\b/.test(version) || path.startsWith('/snap/')) {
    return `${path} is a snap, which may not read this project's hidden folders.`;
  }
  if (/^Google Chrome \d/.test(version)) {
    const major = Number(/\d+/.exec(version)?.[0]);
    return major >= FIRST_BRANDED_VERSION_WITHOUT_EXTENSIONS ? brandedReason(path, version) : null;
  }
  if (version === '' && /[\\/]Google[\\/]Chrome[\\/]Application[\\/]/.test(path)) {
    return brandedReason(path, 'Google Chrome');
  }
  return null;
}

function brandedReason(path: string, version: string): string {
  return (
    `${path} is ${version}, and Google Chrome ${FIRST_BRANDED_VERSION_WITHOUT_EXTENSIONS} or newer ` +
    `takes no extension from a folder; Chromium and Chrome for Testing do.`
  );
}
