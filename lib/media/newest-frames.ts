/**
 * Hands frames to `visit`, always the newest there is: what arrives while `visit` is busy replaces what waits,
 * so that a slow machine drops frames and never lags behind. Every frame that was read is closed.
 *
 * @param visit a frame is closed when it has returned, or what it returned has resolved
 * @returns when the stream has ended or the signal aborts; nothing is visited after that
 * @throws what `visit` throws, and the stream's error
 */
export async function visitNewestFrames<Frame extends { close(): void }>(
  frames: ReadableStream<Frame>,
  visit: (frame: Frame) => void | Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const reader = frames.getReader();
  const cancel = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', cancel, { once: true });
  if (signal.aborted) cancel();
  let waiting: Frame | undefined;
  let visiting: Promise<void> | undefined;
  let failure: unknown;
  const drain = async () => {
    while (waiting && !signal.aborted && failure === undefined) {
      // Lets the reader put a newer frame into its place first.
      await nextTask();
      if (signal.aborted) break;
      const frame = waiting;
      waiting = undefined;
      try {
        if (frame) await visit(frame);
      } catch (error) {
        failure = error;
        cancel();
      } finally {
        frame?.close();
      }
    }
    visiting = undefined;
  };
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      waiting?.close();
      waiting = value;
      visiting ??= drain();
    }
    await visiting;
  } finally {
    signal.removeEventListener('abort', cancel);
    waiting?.close();
    waiting = undefined;
    reader.releaseLock();
  }
  if (failure !== undefined) throw failure;
}

/** The next turn of the event loop; messages that wait, frames among them, come first. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
