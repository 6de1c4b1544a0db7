import { type ReadonlySignal, useComputed } from '@preact/signals';

interface ProgressRingProps {
  /** 0 to 1. */
  readonly progress: ReadonlySignal<number>;
  readonly label: string;
}

/** A ring that closes; it lies around what stands in the same place. */
export function ProgressRing({ progress, label }: ProgressRingProps) {
  const percent = useComputed(() => Math.round(progress.value * 100));
  const offset = useComputed(() => `${1 - progress.value}`);
  return (
    <svg
      class="ring"
      viewBox="0 0 100 100"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <circle cx="50" cy="50" r="49" />
      <circle
        class="ring-done"
        cx="50"
        cy="50"
        r="49"
        pathLength="1"
        stroke-dasharray="1"
        stroke-dashoffset={offset}
      />
    </svg>
  );
}
