import puppeteer, { type Browser } from 'puppeteer';

export interface LaunchOptions {
  /** The browser's program. */
  readonly executablePath: string;
  /** An unpacked extension to load, if any. */
  readonly extensionDirectory?: string;
  /** A clip (MJPEG or Y4M) that plays, over and over, as the only webcam; else the real one is used. */
  readonly clip?: string;
  /** So many webcams that show Chromium's own test pattern, 30 pictures a second; not together with a clip. */
  readonly testCameras?: number;
  readonly headless: boolean;
  /** The X display that its windows go to, such as `:7`; else the one that this process has. */
  readonly display?: string;
  /** The window's size in CSS pixels. */
  readonly windowSize: { readonly width: number; readonly height: number };
  /** `true` answers every question for the camera with yes; `false` leaves it to be asked or refused. */
  readonly grantCamera: boolean;
  /** Called once the browser runs, before the extension is loaded: to see all that it does. */
  readonly beforeExtension?: (browser: Browser) => Promise<void>;
  /** A profile folder to keep; without one a temporary profile is used and removed. */
  readonly userDataDirectory?: string;
}

export interface LaunchedBrowser {
  readonly browser: Browser;
  /** The id of the loaded extension; empty when none was asked for. */
  readonly extensionId: string;
}

/** Quiet and offline by itself: what the browser would otherwise fetch is no business of ours. */
const QUIET_FLAGS = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** On a display of a test's own: no keyring of the person's, and WebGL without a graphics card, as headless. */
const ON_DISPLAY = [
  '--ozone-platform=x11',
  '--password-store=basic',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/** The screen of a browser without a display, in pixels: an ordinary one. */
const SCREEN = { width: 1920, height: 1080 } as const;

/** The command line for the given options, beyond Puppeteer's own flags. */
export function browserFlags(options: LaunchOptions, isRoot: boolean): string[] {
  const { width, height } = options.windowSize;
  return [
    ...QUIET_FLAGS,
    `--window-size=${width},${height}`,
    // Without a display the browser makes up one of 800 by 600, on which a popup has less room than it is due.
    ...(options.headless ? [`--screen-info={${SCREEN.width}x${SCREEN.height}}`] : []),
    // Chromium refuses its sandbox as root (containers, CI machines).
    ...(isRoot ? ['--no-sandbox'] : []),
    ...(options.display ? ON_DISPLAY : []),
    ...(options.grantCamera ? ['--use-fake-ui-for-media-stream'] : []),
    ...(options.testCameras === undefined
      ? []
      : [`--use-fake-device-for-media-stream=device-count=${options.testCameras},fps=30`]),
    ...(options.clip
      ? ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${options.clip}`]
      : []),
  ];
}

/**
 * Starts the browser, with the extension if one is named.
 *
 * @throws Error when the browser does not start or refuses the extension
 */
export async function launchBrowser(options: LaunchOptions): Promise<LaunchedBrowser> {
  const browser = await puppeteer.launch({
    executablePath: options.executablePath,
    headless: options.headless,
    pipe: true,
    enableExtensions: options.extensionDirectory !== undefined,
    defaultViewport: options.headless ? options.windowSize : null,
    // A person who looks at the window need not read that a program opened it.
    ignoreDefaultArgs: options.headless ? false : ['--enable-automation'],
    args: browserFlags(options, process.getuid?.() === 0),
    // The browser ends when this process's end of the pipe closes; signals are the caller's business.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ...(options.display ? { env: { ...process.env, DISPLAY: options.display } } : {}),
    ...(options.userDataDirectory ? { userDataDir: options.userDataDirectory } : {}),
  });
  try {
    await options.beforeExtension?.(browser);
    const extensionId = options.extensionDirectory
      ? await browser.installExtension(options.extensionDirectory)
      : '';
    return { browser, extensionId };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
