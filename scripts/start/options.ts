import { readdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';

export interface StartOptions {
  /** Run without a window, and write down what is seen. */
  readonly headless: boolean;
  /** Play the sample clip as the webcam, even where there is a real one. */
  readonly clip: boolean;
}

export const USAGE = `npm start [-- options]

  --headless  without a window: prints a line a second, writes screenshots and a film
  --clip      plays the sample clip as the webcam, even where there is a real one
  --help      shows this`;

/**
 * Reads the command line; without a display there is no choice but headless.
 *
 * @returns `null` when help was asked for
 * @throws TypeError for an option that does not exist
 */
export function readOptions(
  parameters: readonly string[],
  hasDisplay: boolean,
): StartOptions | null {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      headless: { type: 'boolean', default: false },
      clip: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  return values.help ? null : { headless: values.headless || !hasDisplay, clip: values.clip };
}

/** Whether windows can be shown; macOS and Windows always can. */
export function hasDisplay(
  platform: NodeJS.Platform,
  variables: Readonly<Record<string, string | undefined>>,
): boolean {
  return platform !== 'linux' || Boolean(variables.DISPLAY || variables.WAYLAND_DISPLAY);
}

/** Whether there is a webcam: Linux shows it, of macOS and Windows it is assumed. */
export async function hasWebcam(platform: NodeJS.Platform): Promise<boolean> {
  if (platform !== 'linux') {
    return true;
  }
  const devices = await readdir('/dev').catch((): string[] => []);
  return devices.some((device) => /^video\d+$/.test(device));
}
