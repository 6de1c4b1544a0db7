import { type ReadonlySignal, signal } from '@preact/signals';

/** What the popup can do in the page that it stands over, without a permission that lasts. */
export interface OnceServices {
  /** Whether the emoji is offered to the fields for pictures there, for this page alone. */
  ask(): Promise<boolean>;
  /** Offers it, or stops that. Answers whether it is offered now; rejects where the browser lets nobody in. */
  offer(on: boolean): Promise<boolean>;
}

/** The emoji for the fields of one page, until it is left. */
export interface OnceModel {
  readonly on: ReadonlySignal<boolean>;
  /** Whether the browser didn't let it into the page. */
  readonly failed: ReadonlySignal<boolean>;
  turn(on: boolean): void;
}

export function createOnceModel({ ask, offer }: OnceServices): OnceModel {
  const on = signal(false);
  const failed = signal(false);
  const follow = (work: Promise<boolean>) =>
    void work.then(
      (answer) => {
        on.value = answer;
        failed.value = false;
      },
      () => {
        on.value = false;
        failed.value = true;
      },
    );
  follow(ask());
  return { on, failed, turn: (wanted) => follow(offer(wanted)) };
}
