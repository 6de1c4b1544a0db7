import { useTranslate } from './translation.ts';

interface RunningJobProps {
  /** What is being made, for who can't see the bar. */
  readonly label: string;
  /** How much of it is done, 0 to 1. */
  readonly share: number;
  readonly onCancel: () => void;
}

/** How far something is that takes its time, with a way to stop it. */
export function RunningJob({ label, share, onCancel }: RunningJobProps) {
  const t = useTranslate();
  const percent = Math.round(100 * share);
  return (
    <div class="running-job">
      <div
        class="bar"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <span style={{ width: `${percent}%` }} />
      </div>
      <button type="button" class="button button-quiet" onClick={onCancel}>
        {t('action.cancel')}
      </button>
    </div>
  );
}
