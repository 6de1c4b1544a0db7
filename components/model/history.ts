/** What was, what is and what was undone. Never changed; each step gives a new one. */
export interface History<Value> {
  /** Oldest first. */
  readonly past: readonly Value[];
  readonly present: Value;
  /** Next first. */
  readonly future: readonly Value[];
}

/** Steps that can be undone; the oldest are forgotten. */
export const LONGEST_PAST = 100;

export function startHistory<Value>(present: Value): History<Value> {
  return { past: [], present, future: [] };
}

/** Goes on to a new value. What was undone before can't be redone any more. */
export function record<Value>({ past, present }: History<Value>, next: Value): History<Value> {
  return { past: [...past, present].slice(-LONGEST_PAST), present: next, future: [] };
}

/** One step back, or the same history where there is none. */
export function undo<Value>(history: History<Value>): History<Value> {
  const { past, present, future } = history;
  const previous = past.at(-1);
  if (previous === undefined) return history;
  return { past: past.slice(0, -1), present: previous, future: [present, ...future] };
}

/** One step forward again, or the same history where there is none. */
export function redo<Value>(history: History<Value>): History<Value> {
  const { past, present, future } = history;
  const [next, ...later] = future;
  if (next === undefined) return history;
  return { past: [...past, present], present: next, future: later };
}
