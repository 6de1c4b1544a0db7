import { EMOTIONS } from '../../lib/expression/emotions.ts';
import type { Reaction } from '../../lib/expression/reaction.ts';

/** The keys that are not the same for everybody. */
export interface ReactionKeys {
  /** KeyboardEvent.code of the key that exaggerates while it is held; null for none. */
  readonly exaggerateKey: string | null;
}

/** A key that is held says so again this often, in milliseconds: it repeats far more often than that. */
const RENEWED_EVERY = 400;
/** Fields in which keys don't write. */
const NOT_WRITTEN_IN = ['button', 'checkbox', 'color', 'file', 'radio', 'range', 'reset', 'submit'];

/**
 * Has keys react: one key exaggerates the expression while it is held, and Alt+Shift with 1 to 7 calls up the
 * seven expressions in the order of `EMOTIONS`. Where somebody writes, only a function key counts. These keys
 * are kept from the page; every other one goes its way.
 *
 * @param target the window in which keys are pressed
 * @param keysOf the keys that count at the moment
 * @param signal ends it, and lets go of a key that is held
 */
export function listenForReactions(
  target: Window,
  keysOf: () => ReactionKeys,
  onReaction: (reaction: Reaction) => void,
  signal: AbortSignal,
): void {
  let held: { readonly code: string; readonly told: number } | undefined;
  const hold = ({ code, timeStamp }: KeyboardEvent) => {
    if (held && timeStamp - held.told < RENEWED_EVERY) return;
    held = { code, told: timeStamp };
    onReaction({ kind: 'exaggerate', held: true });
  };
  const release = () => {
    if (!held) return;
    held = undefined;
    onReaction({ kind: 'exaggerate', held: false });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Nobody but the person may react, as a page can make up events; and that but once for all that listen.
    if (
      !event.isTrusted ||
      event.defaultPrevented ||
      (isWriting(event) && !isFunctionKey(event.code))
    )
      return;
    if (event.code === held?.code || (!held && isPlain(event, keysOf().exaggerateKey))) {
      keep(event);
      hold(event);
      return;
    }
    const emotion = EMOTIONS[emotionIndex(event)];
    if (emotion === undefined) return;
    keep(event);
    if (!event.repeat) onReaction({ kind: 'show', emotion });
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.code !== held?.code) return;
    keep(event);
    release();
  };
  const capturing = { capture: true, signal } as const;
  target.addEventListener('keydown', onKeyDown, capturing);
  target.addEventListener('keyup', onKeyUp, capturing);
  target.addEventListener('blur', release, { signal });
  target.document.addEventListener(
    'visibilitychange',
    () => target.document.visibilityState === 'hidden' && release(),
    { signal },
  );
  signal.addEventListener('abort', release, { once: true });
}

function keep(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

/** Whether it is this key, with no other one. */
function isPlain(event: KeyboardEvent, code: string | null): boolean {
  return event.code === code && !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
}

/** Which of the seven a key means; -1 for none. */
function emotionIndex(event: KeyboardEvent): number {
  if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return -1;
  const digit = /^Digit([1-7])$/.exec(event.code)?.[1];
  return digit === undefined ? -1 : Number(digit) - 1;
}

function isFunctionKey(code: string): boolean {
  return /^F\d{1,2}$/.test(code);
}

/** Whether the key would write something where it is pressed, also inside of an open shadow root. */
function isWriting(event: KeyboardEvent): boolean {
  const place = event.composedPath()[0];
  if (!(place instanceof Element)) return false;
  if (place.localName === 'textarea' || place.localName === 'select') return true;
  if (place.localName === 'input')
    return !NOT_WRITTEN_IN.includes((place as HTMLInputElement).type);
  return place instanceof HTMLElement && place.isContentEditable;
}
