import { effect, type ReadonlySignal, signal } from '@preact/signals';

/** The shortest time between two announcements, in milliseconds: a face changes faster than one can hear. */
export const ANNOUNCEMENT_PAUSE = 4000;

/**
 * Follows a text slowly enough to be read aloud: a change is told at once when nothing was told for a
 * while, else when the pause is over, and then only the newest text.
 */
export function slowly(
  text: ReadonlySignal<string>,
  signalToEnd: AbortSignal,
): ReadonlySignal<string> {
  const told = signal('');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    if (text.peek() === told.peek()) return;
    told.value = text.peek();
    timer = setTimeout(tell, ANNOUNCEMENT_PAUSE);
  };
  const dispose = effect(() => {
    if (text.value !== told.peek() && timer === undefined) tell();
  });
  signalToEnd.addEventListener(
    'abort',
    () => {
      dispose();
      clearTimeout(timer);
    },
    { once: true },
  );
  return told;
}
