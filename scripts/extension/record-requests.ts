import type { Browser, CDPSession } from 'puppeteer';

/** One request that a target of the browser made. */
export interface RecordedRequest {
  readonly url: string;
  readonly method: string;
  /** What made it: `page`, `service_worker`, `worker`, ...; the offscreen document counts as `other`. */
  readonly targetType: string;
  readonly targetUrl: string;
}

/** An exception or a rejection that nobody caught. */
export interface RecordedProblem {
  readonly text: string;
  readonly targetType: string;
  readonly targetUrl: string;
}

const ATTACH_TO_ALL = {
  autoAttach: true,
  // A target waits until its recorder listens, so that its first request is recorded too.
  waitForDebuggerOnStart: true,
  flatten: true,
} as const;

export interface RequestRecorder {
  /** Every request so far; grows as long as the browser lives. */
  readonly requests: readonly RecordedRequest[];
  /** What nobody caught, in whichever script of a target. */
  readonly problems: readonly RecordedProblem[];
  /** Lets go of the service workers: as long as anybody listens to one, it can't end. The next is recorded again. */
  releaseServiceWorkers(): Promise<void>;
}

/** What a page or a worker brings along; service workers stand by themselves, and are attached to once. */
const ATTACH_TO_CHILDREN = {
  ...ATTACH_TO_ALL,
  filter: [{ type: 'service_worker', exclude: true }, {}],
};

/** Records every request of every target from now on: pages, frames, the offscreen document, workers. */
export async function recordRequests(browser: Browser): Promise<RequestRecorder> {
  const recording: Recording = { requests: [], problems: [], serviceWorkers: new Map() };
  await attach(await browser.target().createCDPSession(), ATTACH_TO_ALL, recording);
  return {
    requests: recording.requests,
    problems: recording.problems,
    releaseServiceWorkers: async () => {
      const sessions = [...recording.serviceWorkers];
      recording.serviceWorkers.clear();
      // Those that ended by themselves are refused.
      await Promise.allSettled(
        sessions.map(([sessionId, parent]) =>
          parent.send('Target.detachFromTarget', { sessionId }),
        ),
      );
    },
  };
}

interface Recording {
  readonly requests: RecordedRequest[];
  readonly problems: RecordedProblem[];
  /** The sessions of service workers, by id, each with the session that it was opened through. */
  readonly serviceWorkers: Map<string, CDPSession>;
}

async function attach(
  session: CDPSession,
  which: typeof ATTACH_TO_ALL | typeof ATTACH_TO_CHILDREN,
  recording: Recording,
): Promise<void> {
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const child = session.connection()?.session(sessionId);
    if (!child) {
      return;
    }
    if (targetInfo.type === 'service_worker') {
      recording.serviceWorkers.set(sessionId, session);
    }
    // A target may be gone before it is recorded: then it has nothing more to say.
    record(child, targetInfo, recording).catch(() => undefined);
  });
  await session.send('Target.setAutoAttach', which);
}

async function record(
  session: CDPSession,
  target: { readonly type: string; readonly url: string },
  recording: Recording,
): Promise<void> {
  const add = (url: string, method: string): void => {
    recording.requests.push({ url, method, targetType: target.type, targetUrl: target.url });
  };
  session.on('Network.requestWillBeSent', ({ request }) => add(request.url, request.method));
  session.on('Network.webSocketCreated', ({ url }) => add(url, 'GET'));
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) => {
    const { description = String(exception?.value ?? '') } = exception ?? {};
    const [targetType, targetUrl] = [target.type, target.url];
    recording.problems.push({ text: `${text} ${description}`, targetType, targetUrl });
  });
  const started = Promise.allSettled([
    session.send('Network.enable'),
    session.send('Runtime.enable'),
    attach(session, ATTACH_TO_CHILDREN, recording),
  ]);
  await session.send('Runtime.runIfWaitingForDebugger');
  await started;
}

/** The requests that went, or tried to go, beyond the extension itself. */
export function requestsBeyond(
  extensionId: string,
  requests: readonly RecordedRequest[],
): RecordedRequest[] {
  return requestsBeyondAddress(`chrome-extension://${extensionId}/`, requests);
}

/** The requests that went, or tried to go, elsewhere than to addresses that begin like this. */
export function requestsBeyondAddress(
  own: string,
  requests: readonly RecordedRequest[],
): RecordedRequest[] {
  const origin = own.split('/', 3).join('/');
  const harmless = ['data:', `blob:${origin}/`, own, 'about:', 'chrome:'];
  return requests.filter(({ url }) => !harmless.some((start) => url.startsWith(start)));
}
