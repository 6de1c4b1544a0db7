import type { Browser, Page } from 'puppeteer';
import { WATCH_PORT } from '../../lib/channel/watch-messages.ts';
import { EXTENSION_DIRECTORY } from '../browser/extension-build.ts';
import { type LaunchOptions, launchBrowser } from '../browser/launch-browser.ts';
import { ensureClip } from '../clip/ensure-clip.ts';
import type { ClipName } from '../clip/timeline.ts';
import { agree, openStudio } from '../start/studio.ts';

/** The extension in a browser of its own, for somebody who has agreed to the camera. */
export interface WatchedExtension {
  readonly browser: Browser;
  readonly extensionId: string;
  /** The browser's own process. */
  readonly pid: number;
  readonly studio: Page;
}

export interface ExtensionSetting {
  /** The browser's program. */
  readonly executablePath: string;
  /** What the camera sees: a clip's name, or the path of one; without it the browser's own test picture. */
  readonly sight?: { readonly clip: ClipName } | { readonly path: string };
  /** Another folder than the build's. */
  readonly extensionDirectory?: string;
}

const WINDOW = { width: 1280, height: 800 } as const;

/** Starts a browser with a fresh profile and the extension, which nobody has agreed to yet. */
export async function launchWithCamera(setting: ExtensionSetting) {
  const { executablePath, sight } = setting;
  const camera: Partial<LaunchOptions> = sight
    ? { clip: 'path' in sight ? sight.path : await ensureClip(sight.clip) }
    : { testCameras: 1 };
  return launchBrowser({
    executablePath,
    extensionDirectory: setting.extensionDirectory ?? EXTENSION_DIRECTORY,
    headless: true,
    windowSize: WINDOW,
    grantCamera: true,
    ...camera,
  });
}

/** Runs something with the built extension; the studio is open, and watches. */
export async function withExtension<Result>(
  setting: ExtensionSetting,
  run: (extension: WatchedExtension) => Promise<Result>,
): Promise<Result> {
  const { browser, extensionId } = await launchWithCamera(setting);
  try {
    const studio = await openStudio(browser, extensionId);
    await agree(studio);
    await studio.waitForSelector('[data-testid="status"][data-open="true"]');
    const pid = browser.process()?.pid;
    if (pid === undefined) throw new Error('The browser has no process.');
    return await run({ browser, extensionId, pid, studio });
  } finally {
    await browser.close();
  }
}

/** Opens a tab of the extension that shows a text and has no script of its own: it costs next to nothing. */
export async function openBarePage(browser: Browser, extensionId: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  return page;
}

/** What somebody who watches has noted since they were asked last. Times are milliseconds since the epoch. */
export interface WatchNotes {
  /** When they began to watch. */
  readonly began: number;
  /** What the engine has said of itself, since they began. */
  readonly statuses: readonly string[];
  readonly states: readonly NotedState[];
}

export interface NotedState {
  readonly receivedAt: number;
  /** When the camera took the picture; null when no face was in it. */
  readonly capturedAt: number | null;
  /**
   * The timestamp of the frame in which the face was read; null without a face, and where the classic tracker has seen it.
   * A state that is told again, because the face rests, has that of the former one.
   */
  readonly readFrame: number | null;
}

/** Without those that were only told again. */
export function withoutRepeats(states: readonly NotedState[]): readonly NotedState[] {
  return states.filter(
    ({ readFrame }, index) => readFrame === null || readFrame !== states[index - 1]?.readFrame,
  );
}

/** What {@link watch} leaves in the page. */
interface WatchingScope {
  livemojiBench?: {
    notes: { began: number; statuses: string[]; states: NotedState[] };
    port: chrome.runtime.Port;
  };
}

/** Begins to watch in a page of the extension, as one who draws nothing. */
export function watch(page: Page): Promise<void> {
  return page.evaluate(watchHere, WATCH_PORT);
}

/** Takes the notes of {@link watch} out of the page. */
export function takeNotes(page: Page): Promise<WatchNotes> {
  return page.evaluate(takeNotesHere);
}

/** Ends what {@link watch} began. */
export function unwatch(page: Page): Promise<void> {
  return page.evaluate(() => {
    const scope = globalThis as unknown as WatchingScope;
    scope.livemojiBench?.port.disconnect();
    delete scope.livemojiBench;
  });
}

/** Runs in a page of the extension or in a content script; uses nothing but its argument. */
export async function watchHere(portName: string): Promise<void> {
  const scope = globalThis as unknown as WatchingScope;
  const now = () => performance.timeOrigin + performance.now();
  const notes = { began: now(), statuses: [] as string[], states: [] as NotedState[] };
  await chrome.runtime.sendMessage({ type: 'engine.ensure' });
  const port = chrome.runtime.connect({ name: portName });
  port.onMessage.addListener((message) => {
    const receivedAt = now();
    if (message.type === 'status') notes.statuses.push(message.status);
    if (message.type !== 'state') return;
    const { state } = message;
    notes.states.push({
      receivedAt,
      capturedAt: state?.capturedAt ?? null,
      readFrame: state?.place?.timestamp ?? null,
    });
  });
  scope.livemojiBench = { notes, port };
}

/** Runs in a page of the extension or in a content script; uses nothing else. */
export function takeNotesHere(): WatchNotes {
  const { notes } = (globalThis as unknown as WatchingScope).livemojiBench ?? {};
  if (!notes) throw new Error('Nobody watches here.');
  return { ...notes, states: notes.states.splice(0) };
}
