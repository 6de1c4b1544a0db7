import type { ComponentChildren } from 'preact';

interface SwitchProps {
  readonly on: boolean;
  readonly onTurn: (on: boolean) => void;
  /** Where the words beside it don't say enough on their own. */
  readonly label?: string;
  /** The words beside it. */
  readonly children?: ComponentChildren;
}

/** Turns something on and off, at once. */
export function Switch({ on, onTurn, label, children }: SwitchProps) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      aria-label={label}
      onClick={() => onTurn(!on)}
    >
      {children}
      <span class="switch-track" aria-hidden="true" />
    </button>
  );
}
