/** A camera needs some time for its first picture, and a busy machine for the first reading; milliseconds. */
const FIRST_PICTURE = 6000;
/**
 * After this time without a reading, in milliseconds, the person is told. Where nobody is in sight one picture in a
 * second is read (lib/pace).
 */
const SILENT_AFTER = 2500;
/** After this time more, in milliseconds, the camera is opened anew if that may help. */
const GIVEN_UP_AFTER = 1500;

/** What is told of a camera that gives no pictures. */
export interface SilenceEvents {
  /** It has been silent for some time. */
  onSilent(): void;
  /** It still is. Told again and again as long as that lasts. */
  onGivenUp(): void;
}

/**
 * Listens for the pictures of a camera until the signal aborts. Shutters, keys that mute a camera and machines that
 * wake up leave one that is open and gives nothing.
 *
 * @returns has to be called for each picture
 */
export function listenForSilence(events: SilenceEvents, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (milliseconds: number, then: () => void) => {
    clearTimeout(timer);
    if (!signal.aborted) timer = setTimeout(then, milliseconds);
  };
  const giveUp = () => {
    wait(GIVEN_UP_AFTER, giveUp);
    events.onGivenUp();
  };
  const tell = () => {
    wait(GIVEN_UP_AFTER, giveUp);
    events.onSilent();
  };
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  wait(FIRST_PICTURE, tell);
  return () => wait(SILENT_AFTER, tell);
}
