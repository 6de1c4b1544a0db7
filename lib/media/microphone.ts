/** Why a microphone could not be opened. */
export type MicrophoneProblem = 'refused' | 'missing' | 'busy' | 'failed';

/** An open microphone. */
export interface Microphone {
  /** In hertz. */
  readonly sampleRate: number;
  readonly numberOfChannels: number;
  /** Whoever reads a portion closes it. It ends when the microphone is unplugged, taken away or stopped. */
  readonly sound: ReadableStreamDefaultReader<AudioData>;
  /** Closes it; the browser's sign goes off. */
  stop(): void;
}

/** A microphone that could not be opened, with the reason to tell the person. */
export class MicrophoneError extends Error {
  readonly problem: MicrophoneProblem;

  constructor(problem: MicrophoneProblem, cause?: unknown) {
    super(`The microphone could not be opened: ${problem}`, { cause });
    this.name = 'MicrophoneError';
    this.problem = problem;
  }
}

/** The names of getUserMedia's errors (Media Capture and Streams, section 10.3.1) and what they mean to us. */
const PROBLEMS: ReadonlyMap<string, MicrophoneProblem> = new Map([
  ['NotAllowedError', 'refused'],
  ['SecurityError', 'refused'],
  ['NotFoundError', 'missing'],
  ['OverconstrainedError', 'missing'],
  ['NotReadableError', 'busy'],
  ['AbortError', 'busy'],
]);

/**
 * Opens the microphone that the browser chooses; the browser asks the person first.
 *
 * @param signal stops it, also while it is still being opened
 * @throws MicrophoneError when there is none to be had; the signal's reason when it aborts before
 */
export async function openMicrophone(signal: AbortSignal): Promise<Microphone> {
  signal.throwIfAborted();
  const audio = { channelCount: { ideal: 1 } };
  const stream = await navigator.mediaDevices.getUserMedia({ audio }).catch((error: unknown) => {
    const name = error instanceof Error || error instanceof DOMException ? error.name : '';
    throw new MicrophoneError(PROBLEMS.get(name) ?? 'failed', error);
  });
  const [track] = stream.getAudioTracks();
  if (!track) throw new MicrophoneError('missing');
  const stop = () => track.stop();
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  signal.throwIfAborted();
  const sound = new MediaStreamTrackProcessor({ track }).readable.getReader();
  // What the track says of itself need not be what comes.
  const { value: first } = await sound.read();
  if (!first) throw new MicrophoneError('busy');
  const { sampleRate, numberOfChannels } = first;
  first.close();
  return { sampleRate, numberOfChannels, sound, stop };
}
